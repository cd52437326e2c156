import Diagnostics
import Testing
import Translations

@Suite struct PortableObjectTests {
    private let head = """
        msgid ""
        msgstr ""
        "Language: zh\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"

        """

    private let entries = [
        PortableObject.Entry(
            context: "what/paragraph-1",
            original: "One \"line\".",
            translation: "一“行”。",
            references: ["lesson.en.md:3"],
            line: 7
        ),
        PortableObject.Entry(
            context: "what/code-1",
            original: "```text\n\ta\\b\n```",
            translation: "",
            comments: ["Code."],
            line: 12
        ),
        PortableObject.Entry(
            context: "what/paragraph-2",
            original: "New.",
            translation: "旧。",
            isFuzzy: true,
            previous: "Old,\nolder.",
            references: ["lesson.en.md:9", "lesson.en.md:10"],
            line: 26
        ),
    ]

    private var text: String {
        head + """

            #: lesson.en.md:3
            msgctxt "what/paragraph-1"
            msgid "One \\"line\\"."
            msgstr "一“行”。"

            #. Code.
            msgctxt "what/code-1"
            msgid ""
            "```text\\n"
            "\\ta\\\\b\\n"
            "```"
            msgstr ""

            #: lesson.en.md:9
            #: lesson.en.md:10
            #, fuzzy
            #| msgctxt "what/paragraph-2"
            #| msgid ""
            #| "Old,\\n"
            #| "older."
            msgctxt "what/paragraph-2"
            msgid "New."
            msgstr "旧。"

            """
    }

    @Test func writesWhatGettextReads() {
        let object = PortableObject(
            header: [
                ("Language", "zh"), ("Content-Type", "text/plain; charset=UTF-8"),
            ],
            entries: entries
        )
        #expect(object.text == text)
    }

    @Test func readsWhatItWrites() throws {
        let object = try PortableObject(reading: text)
        #expect(object.text == text.replacing("#. Code.\n", with: ""))
        #expect(object["language"] == "zh")
        #expect(object.entries.map(\.line) == [7, 12, 26])
    }

    @Test func readsWhatOtherToolsMakeOfIt() throws {
        let other = """
            \u{FEFF}# A translator.
            msgid ""
            msgstr "Content-Type: text/plain; charset=utf-8\\n"
            #~ msgid "gone"
            #~ msgstr "没了"
            #, fuzzy, no-wrap
            msgctxt\t"c"
              msgid "a\\x41\\101\\n"
            "b"  
            msgstr "甲"\r
            "乙"
            """
        let object = try PortableObject(reading: other)
        #expect(
            object.entries == [
                PortableObject.Entry(
                    context: "c",
                    original: "aAA\nb",
                    translation: "甲乙",
                    isFuzzy: true,
                    line: 7
                )
            ]
        )
    }

    @Test(arguments: [
        ("", 1, "there is no header (an entry with an empty msgid)"),
        (
            "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=GBK\\n\"\n", 1,
            "the header does not say charset=UTF-8, in which alone files are read"
        ),
        ("msgid \"a\nmsgstr \"\"\n", 1, "the text is not between two quotation marks"),
        ("msgid a\n", 1, "the text is not between two quotation marks"),
        ("msgid \"a\" b\n", 1, "the text is not between two quotation marks"),
        ("msgid \"\\xFF\"\n", 1, "the text is not between two quotation marks"),
        ("msgid \"\\q\"\n", 1, "a backslash that escapes nothing known"),
        ("msgid \"\\777\"\n", 1, "a backslash that escapes nothing known"),
        ("\n\"a\"\n", 2, "a text without msgctxt, msgid or msgstr before it"),
        ("msgstr \"a\"\n", 1, "msgstr stands where it does not belong"),
        ("msgid \"a\"\nmsgid \"b\"\n", 2, "msgid stands where it does not belong"),
        ("msgid \"a\"\n\n\n", 1, "the entry has no msgstr or no msgid"),
        (
            "msgid \"a\"\nmsgid_plural \"b\"\n", 2,
            "a plural form; texts of a course have none"
        ),
        ("hello\n", 1, "`hello` is none of msgctxt, msgid, msgstr, # and \""),
        (
            "msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"\n", 4,
            "the same entry stands at line 1 already"
        ),
    ])
    func saysWhereAFileIsNone(text: String, line: Int, message: String) throws {
        do {
            _ = try PortableObject(reading: text)
            Issue.record("it was read")
        } catch {
            #expect(error.line == line && error.message.en == message)
        }
    }
}
