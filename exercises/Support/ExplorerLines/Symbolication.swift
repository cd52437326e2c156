public import Explorer
import Foundation
import Runtime

extension Explorer {
    /// The same, with functions and lines by this process's own tables.
    ///
    /// It is a module of its own because it loads Foundation, which takes longer than to explore
    /// a small program.
    public var withLines: Explorer {
        var explorer = self
        explorer.lines = { Symbolication(of: $0).places }
        return explorer
    }
}

/// Finds the functions and lines of addresses in this process.
private struct Symbolication {
    private(set) var places: [UInt64: Explorer.Place] = [:]

    /// Looks up return addresses.
    ///
    /// The toolchain's `Runtime` symbolicates backtraces that it captured or decoded; it has no
    /// other way in. So a backtrace is written down in its own format (a header that says 64
    /// bits, then `0x2f` and eight bytes for each absolute return address) and decoded. Should
    /// that format change, places have no lines, and nothing else is lost.
    init(of addresses: Set<UInt64>) {
        let sorted = addresses.sorted()
        var bytes: [UInt8] = [2]
        for address in sorted {
            bytes.append(0x2f)
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: address >> UInt64(56 - 8 * $0)) }
        }
        let text = Data(bytes).base64EncodedString().prefix { $0 != "=" }
        let json = #"{"architecture": "\#(Self.architecture)", "backtrace": "\#(text)"}"#
        guard let backtrace = try? JSONDecoder().decode(Backtrace.self, from: Data(json.utf8)),
            let known = backtrace.symbolicated(
                with: ImageMap.capture(),
                options: .showSourceLocations
            )
        else { return }
        for frame in known.frames {
            guard case .returnAddress(let address) = frame.captured,
                let address = UInt64(address), let symbol = frame.symbol
            else { continue }
            // What the compiler made has no file; the line 0 stands for no line.
            let source = symbol.sourceLocation
            let isReal = source.map { $0.line > 0 && !$0.path.contains("<compiler") } ?? false
            places[address] = Explorer.Place(
                function: symbol.name,
                file: isReal ? source?.path : nil,
                line: isReal ? source?.line : nil
            )
        }
    }

    #if arch(x86_64)
    private static let architecture = "x86_64"
    #else
    private static let architecture = "arm64"
    #endif
}
