import Dispatch
import Glibc

/// Tells of bytes that arrive at a descriptor, without a thread that waits for them.
package struct DescriptorReader {
    private let source: any DispatchSourceRead

    /// - Parameters:
    ///   - descriptor: A terminal, a pipe or a watch; not a file.
    ///   - take: Called with the bytes of each reading, in order; with none at the end of input.
    package init(_ descriptor: Int32, take: @escaping @Sendable ([UInt8]) -> Void) {
        source = DispatchSource.makeReadSource(
            fileDescriptor: descriptor,
            queue: DispatchQueue(label: "descriptor-\(descriptor)")
        )
        source.setEventHandler { [source] in
            guard let bytes = Self.bytes(at: descriptor) else { return }
            if bytes.isEmpty { source.cancel() }
            take(bytes)
        }
        source.resume()
    }

    /// Tells of nothing any more.
    package func cancel() {
        source.cancel()
    }

    /// What there is; `nil` if there is nothing yet after all.
    private static func bytes(at descriptor: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe read(descriptor, &buffer, buffer.count)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { return nil }
        return Array(buffer.prefix(max(count, 0)))
    }
}
