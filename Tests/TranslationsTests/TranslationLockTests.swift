import CourseModel
import Testing
import Translations

@Suite struct TranslationLockTests {
    private let text = """
        interleave-translations 1
        # language, kind, digest of the original, digest of the translation; written by interleave \
        translations
        fr title 0123456789abcdef fedcba9876543210
        zh title 0123456789abcdef 00000000000000ff
        zh paragraph aaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbb

        """

    @Test func readsWhatItWrites() throws {
        let lock = try TranslationLock(reading: text)
        #expect(lock.records.keys.map(\.rawValue).sorted() == ["fr", "zh"])
        #expect(lock.records[.chinese]?.map(\.kind) == [.title, .paragraph])
        #expect(lock.text == text)
    }

    @Test func readsWithoutTheEndOfTheLastLineAndWithBlankLines() throws {
        let lock = try TranslationLock(reading: text.replacing("\nzh", with: "\n\nzh") + "\n")
        #expect(lock.text == text)
    }

    @Test(
        arguments: [
            ("", .noHeader),
            ("zh title 0123456789abcdef 00000000000000ff\n", .noHeader),
            ("interleave-translations\n", .noHeader),
            ("interleave-translations 2\n", .unknownVersion("2")),
            ("interleave-translations 1\nzh title 0123456789abcdef\n", .badLine(2)),
            ("interleave-translations 1\n\nzh x 0123456789abcdef 00000000000000ff\n", .badLine(3)),
            (
                "interleave-translations 1\nzh title 0123456789ABCDEF 00000000000000ff\n",
                .badLine(2)
            ),
            (
                "interleave-translations 1\nzh  title 0123456789abcdef 00000000000000f\n",
                .badLine(2)
            ),
            (
                "interleave-translations 1\n<<<<<<< ours\nzh title 0123456789abcdef 00000000000000ff\n",
                .conflict(line: 2)
            ),
            ("<<<<<<< ours\ninterleave-translations 2\n=======\n", .conflict(line: 1)),
        ] as [(String, TranslationLock.Fault)]
    )
    func saysWhereAFileIsNoLock(text: String, fault: TranslationLock.Fault) {
        #expect(throws: fault) { try TranslationLock(reading: text) }
    }
}
