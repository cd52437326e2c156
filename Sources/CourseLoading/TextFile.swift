import Diagnostics
import Foundation

/// A text file as an author wrote it, with lines that end in a newline alone.
struct TextFile {
    /// The file's path in the course.
    let path: String
    let text: String

    /// Past this many bytes a file is refused: nobody writes that much by hand.
    static let largestByteCount = 4 * 1024 * 1024

    /// Reads a file.
    ///
    /// - Returns: `nil` if it cannot be read as text; what is wrong is then among the diagnostics.
    static func reading(
        _ path: String,
        of folder: CourseFolder,
        diagnostics: inout [Diagnostic]
    ) -> TextFile? {
        let entry = folder.entry(at: path)
        if entry == .outside {
            diagnostics.append(.escapingLink(path))
            return nil
        }
        guard entry == .file, let bytes = bytes(of: folder.absolute(path)) else {
            diagnostics.append(.unreadableFile(path))
            return nil
        }
        guard bytes.count <= largestByteCount else {
            diagnostics.append(.fileTooLarge(path, limit: largestByteCount))
            return nil
        }
        if let fault = UTF8Fault(in: bytes) {
            diagnostics.append(.invalidUTF8(byte: fault.byte, at: fault.position(in: path)))
            return nil
        }
        let text = String(decoding: bytes.withUnixLineEnds, as: UTF8.self)
        guard text.contains(where: { !$0.isWhitespace }) else {
            diagnostics.append(.emptyFile(path))
            return nil
        }
        return TextFile(path: path, text: text)
    }

    /// Reads one byte more than is allowed, so that a file without end is noticed too.
    private static func bytes(of place: String) -> [UInt8]? {
        guard let handle = FileHandle(forReadingAtPath: place) else { return nil }
        defer { try? handle.close() }
        do {
            // At the end of a file there is no data, which is no failure.
            return [UInt8](try handle.read(upToCount: largestByteCount + 1) ?? Data())
        } catch {
            return nil
        }
    }
}

/// The first byte of a text that is not UTF-8.
struct UTF8Fault {
    let byte: UInt8
    let line: Int
    /// In bytes, from 1.
    let column: Int

    /// Finds the first fault; `nil` if there is none.
    init?(in bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var decoder = UTF8()
        var valid = 0
        var source = bytes.makeIterator()
        scan: while true {
            switch decoder.decode(&source) {
            case .scalarValue(let scalar): valid += UTF8.width(scalar)
            case .emptyInput, .error: break scan
            }
        }
        guard valid < bytes.count else { return nil }
        byte = bytes[valid]
        // Lines are counted as they will be once the rest is readable.
        let before = Array(bytes[..<valid]).withUnixLineEnds
        line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    }

    /// Where the fault is in a file.
    func position(in file: String) -> SourcePosition {
        SourcePosition(file: file, line: line, column: column)
    }
}

extension [UInt8] {
    /// The bytes without a byte order mark, and with a newline for each other line end.
    fileprivate var withUnixLineEnds: [UInt8] {
        let carriageReturn = UInt8(ascii: "\r")
        let newline = UInt8(ascii: "\n")
        let content = starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
        guard content.contains(carriageReturn) else { return Array(content) }
        var lines: [UInt8] = []
        lines.reserveCapacity(content.count)
        var previous: UInt8?
        for byte in content {
            if byte == carriageReturn {
                lines.append(newline)
            } else if byte != newline || previous != carriageReturn {
                lines.append(byte)
            }
            previous = byte
        }
        return lines
    }
}
