import Testing
import Translations

@testable import CourseLoading

@Suite struct UTF8FaultTests {
    @Test func findsNoneInGoodText() {
        #expect(UTF8Fault(in: Array("course 课程\n".utf8)) == nil)
    }

    @Test(
        arguments: [
            ([0xFF], 0xFF, 1, 1),
            (Array("ab\n课".utf8) + [0x80, 0x80], 0x80, 2, 4),
            (Array("ab\n".utf8) + [0xE6, 0xAD], 0xE6, 2, 1),
            ([0x61, 0xC0, 0xAF], 0xC0, 1, 2),
            ([0xED, 0xA0, 0x80], 0xED, 1, 1),
            (Array("a\rb\r\n".utf8) + [0xFF], 0xFF, 3, 1),
        ] as [([UInt8], UInt8, Int, Int)]
    )
    func findsTheFirst(bytes: [UInt8], byte: UInt8, line: Int, column: Int) throws {
        let fault = try #require(UTF8Fault(in: bytes))
        #expect(fault.byte == byte)
        #expect(fault.line == line)
        #expect(fault.column == column)
    }
}

@Suite struct LikelyMeaningTests {
    @Test(arguments: [
        ("minuts", "minutes"), ("Title", "title"), ("frist", "first"), ("x", nil), ("wombat", nil),
    ])
    func isTheNearestWordIfItIsNear(word: String, meaning: String?) {
        let known = ["title", "minutes", "first", "requires"]
        #expect(likelyMeaning(of: word, among: known) == meaning)
    }
}

@Suite struct CodeWithoutCommentsTests {
    @Test(arguments: [
        ("let a = 1  // one\n\nlet b = 2\n", "swift", ["let a = 1", "let b = 2"]),
        ("/* a /* b */ c */let a = 1", "swift", ["let a = 1"]),
        ("let a = \"// no comment\"", "swift", ["let a = \"// no comment\""]),
        ("let a = \"\\\"// no\" // yes", "swift", ["let a = \"\\\"// no\""]),
        ("let a = \"\"\"\n// text\n\"\"\"", "swift", ["let a = \"\"\"", "// text", "\"\"\""]),
        ("a = '# no'  # yes", "python", ["a = '# no'"]),
        ("a = 5 // 2", "python", ["a = 5 // 2"]),
        ("# all comment", "python", []),
    ])
    func keepsCodeAndStrings(code: String, language: String, lines: [String]) {
        #expect(withoutComments(code, language: language) == lines)
    }
}

@Suite struct FolderNameTests {
    @Test func hasANumberAndASlug() throws {
        let name = try #require(FolderName("08-process-locks"))
        #expect(name.number == 8)
        #expect(name.slug == "process-locks")
    }

    @Test func mayHaveMoreDigits() {
        #expect(FolderName("120-locks")?.number == 120)
        #expect(FolderName("9999-locks")?.number == 9999)
        #expect(FolderName("10000-locks") == nil)
    }

    @Test(arguments: [
        "8-races", "008-races", "08races", "08-", "08-Races", "08-a--b", "08-races-", "races",
        "08-课",
    ])
    func isNothingElse(name: String) {
        #expect(FolderName(name) == nil)
    }
}
