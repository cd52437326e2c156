import Foundation

/// The first part of an HTTP request: what is asked for, and the header fields.
struct RequestHead: Equatable {
    /// Such as `GET`, as it was sent.
    let method: String
    /// Such as `/en/index.html?from=home`, as it was sent; begins with a slash.
    let target: String
    /// The fields by their names in lower case; one that was sent twice has both values, with a
    /// comma between them.
    let fields: [String: String]

    /// The most bytes that are read of a head.
    static let limit = 16 << 10

    /// Where the head ends.
    ///
    /// - Parameters:
    ///   - bytes: What has been read so far.
    ///   - start: Where to begin to look, for what was read before has been looked at.
    /// - Returns: The position after the empty line; `nil` if that has not come yet.
    static func end(in bytes: [UInt8], from start: Int = 0) -> Int? {
        let newline = UInt8(ascii: "\n")
        var index = max(start, 0)
        while index < bytes.count {
            if bytes[index] == newline {
                let rest = bytes[(index + 1)...].prefix(2)
                if rest.first == newline { return index + 2 }
                if rest.elementsEqual([UInt8(ascii: "\r"), newline]) { return index + 3 }
            }
            index += 1
        }
        return nil
    }

    /// Reads a whole head; `nil` if it is none of HTTP/1.
    init?(parsing bytes: [UInt8]) {
        // Of bytes, for to Swift a carriage return with a newline is one character.
        let newline = UInt8(ascii: "\n")
        let parts = bytes.split(separator: newline, omittingEmptySubsequences: false)
        var lines: [String] = []
        for part in parts {
            let line = part.last == UInt8(ascii: "\r") ? part.dropLast() : part
            guard let text = String(validating: line, as: UTF8.self) else { return nil }
            lines.append(text)
        }
        let first = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard first.count == 3, !first[0].isEmpty, first[1].hasPrefix("/"),
            first[2] == "HTTP/1.1" || first[2] == "HTTP/1.0"
        else { return nil }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() where !line.isEmpty {
            // A line that begins with a space would continue the one before, as nobody may any more.
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
                !line[..<colon].contains(where: \.isWhitespace)
            else { return nil }
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            fields[name] = fields[name].map { "\($0), \(value)" } ?? value
        }
        method = String(first[0])
        target = String(first[1])
        self.fields = fields
    }
}
