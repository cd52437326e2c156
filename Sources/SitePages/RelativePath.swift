/// Paths with `/` between their parts, relative to one root that they never leave.
package enum RelativePath {
    /// How to get from one file to another.
    ///
    /// - Parameters:
    ///   - source: The file that holds the link, such as `en/lessons/races.html`.
    ///   - target: The file that it leads to, such as `assets/site.css`.
    /// - Returns: The way, such as `../../assets/site.css`.
    package static func from(_ source: String, to target: String) -> String {
        let sourceFolders = source.split(separator: "/").dropLast()
        let targetParts = target.split(separator: "/")
        let shared = zip(sourceFolders, targetParts.dropLast()).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: sourceFolders.count - shared)
        return (up + targetParts.dropFirst(shared).map(String.init)).joined(separator: "/")
    }

    /// Where a relative link leads.
    ///
    /// - Parameters:
    ///   - path: The link as written in a file, such as `../09-locks/lesson.en.md`.
    ///   - source: That file, such as `lessons/08-races/lesson.en.md`.
    /// - Returns: The target relative to the root, or `nil` if the link climbs above the root.
    package static func resolving(_ path: String, in source: String) -> String? {
        var parts = source.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }

    /// Resolves the percent escapes of an address; text that is none stays as it is.
    package static func decodingPercents(_ address: Substring) -> String {
        guard address.utf8.contains(UInt8(ascii: "%")) else { return String(address) }
        var bytes: [UInt8] = []
        var rest = Array(address.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let decoded = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                bytes.append(decoded)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
