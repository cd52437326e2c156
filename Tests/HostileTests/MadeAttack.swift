import Foundation
import Glibc
import Testing

/// An attack that no repository can hold: a tree of odd files, or a file too long to keep.
struct MadeAttack: Sendable, CustomTestStringConvertible {
    let name: String
    /// What the grader must say.
    let verdict: String
    /// Fills an empty folder with what is handed in.
    let fill: @Sendable (_ folder: String) throws -> Void

    var testDescription: String { name }

    init(
        _ name: String,
        _ verdict: String,
        fill: @escaping @Sendable (_ folder: String) throws -> Void
    ) {
        self.name = name
        self.verdict = verdict
        self.fill = fill
    }

    static let all = trees + texts + bombs

    static let answer = "public func square(_ number: Int) throws -> Int { 42 }\n"

    /// Makes a file of bytes under a name of bytes.
    static func make(_ name: [UInt8], in folder: String, _ bytes: [UInt8] = []) throws {
        let path = (Array("\(folder)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
        let file = unsafe open(path, O_CREAT | O_WRONLY, 0o644)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(file) }
        guard unsafe write(file, bytes, bytes.count) == bytes.count else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    static func make(_ name: String, in folder: String, _ text: String = answer) throws {
        try make(Array(name.utf8), in: folder, Array(text.utf8))
    }

    static func check(_ succeeded: Bool) throws {
        guard succeeded else { throw CocoaError(.fileWriteUnknown) }
    }
}
