import CodeHighlighting
import Foundation

/// Takes out of objects what they need not say.
///
/// A compiler leaves text of the sources behind in two ways. Swift Testing's macros keep the
/// operands of `#expect(a == b)`, to print them beside their values, and the comments above a test.
/// And a local symbol that stands for a string has the string in its name. Everything is made blank
/// in its place, so that no offset changes.
struct ObjectText {
    /// The texts that must not be found, byte by byte, and what each byte is.
    private let sources: [(bytes: Data, kinds: [TokenKind])]

    /// Shorter ones are too likely to stand in a message too.
    private static let shortest = 6
    /// A text of this length or more is taken for code wherever it stands in the code.
    private static let long = 16
    /// Marks a shorter text as code.
    private static let codeLetters = Set("[]{}=<>".utf8)
    /// What names consist of, mangled ones too.
    private static let nameLetters = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$.".utf8
    )
    private static let stringSymbol = Data(".L.str.".utf8)

    /// - Parameter sources: The Swift files of the suites; none to take out symbols' names only.
    init(of sources: [String] = []) {
        self.sources = sources.map { source in
            let kinds = CodeLanguage.swift.tokens(of: source).flatMap { token in
                Array(repeating: token.kind, count: token.text.utf8.count)
            }
            return (Data(source.utf8), kinds)
        }
    }

    /// Rewrites an object file.
    ///
    /// - Throws: ``GradingError``.
    func clean(_ path: String) throws(GradingError) {
        let file = URL(filePath: path)
        let object: Data
        do { object = try Data(contentsOf: file) } catch {
            throw .cannotRead(path: path, reason: systemReason(of: error))
        }
        do { try Data(cleaned([UInt8](object))).write(to: file) } catch {
            throw .cannotWrite(path: path, reason: systemReason(of: error))
        }
    }

    /// The same object with blanks in place of such texts.
    func cleaned(_ object: [UInt8]) -> [UInt8] {
        var object = object
        var start = 0
        for index in object.indices where object[index] == 0 {
            defer { start = index + 1 }
            guard let blank = blank(in: object[start..<index]) else { continue }
            for place in blank { object[place] = UInt8(ascii: "_") }
        }
        return object
    }

    /// What must go of the bytes between two zeros.
    private func blank(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard bytes.count >= Self.shortest else { return nil }
        if bytes.starts(with: Self.stringSymbol) {
            // The linker does not share the ends of names unless it is asked to.
            return bytes.startIndex + Self.stringSymbol.count..<bytes.endIndex
        }
        // What precedes a text may be no zero.
        let start = bytes.lastIndex { !Self.isText($0) }.map { $0 + 1 } ?? bytes.startIndex
        let text = bytes[start...]
        guard text.count >= Self.shortest, !text.allSatisfy(Self.nameLetters.contains) else {
            return nil
        }
        return isOfSources(text) ? text.indices : nil
    }

    private static func isText(_ byte: UInt8) -> Bool {
        (32...126).contains(byte) || byte == 10 || byte >= 128
    }

    private func isOfSources(_ text: ArraySlice<UInt8>) -> Bool {
        let isComment = text.starts(with: "//".utf8) || text.starts(with: "/*".utf8)
        let isLong = text.count >= Self.long
        guard isComment || isLong || text.contains(where: Self.codeLetters.contains),
            !isCallable(text), isComment || !isLiteral(text)
        else { return false }
        return sources.contains { source in
            var isCode = false
            var rest = 0..<source.bytes.count
            while let found = source.bytes.range(of: Data(text), in: rest) {
                let kinds = source.kinds[found]
                // What a message says as well, such as a call's name, is no secret.
                if !isComment && kinds.allSatisfy({ $0 == .string }) { return false }
                isCode =
                    isCode || kinds.contains { isComment || $0 != .comment && $0 != .string }
                rest = found.lowerBound + 1..<source.bytes.count
            }
            return isCode
        }
    }

    /// Whether it is a whole piece of a string in the sources, which the program prints: a call
    /// may be written in a message as it is in the code.
    private func isLiteral(_ text: ArraySlice<UInt8>) -> Bool {
        ["\"", ")"].contains { start in
            ["\"", "\\("].contains { end in
                let piece = Data(start.utf8) + Data(text) + Data(end.utf8)
                return sources.contains { source in
                    source.bytes.range(of: piece)
                        .map { source.kinds[$0.dropFirst().dropLast(end.utf8.count)] }?
                        .allSatisfy { $0 == .string } == true
                }
            }
        }
    }

    /// Whether it is a function's full name, which tests have.
    private func isCallable(_ text: ArraySlice<UInt8>) -> Bool {
        String(decoding: text, as: UTF8.self).wholeMatch(of: /\w+\([\w:]*\)/) != nil
    }
}
