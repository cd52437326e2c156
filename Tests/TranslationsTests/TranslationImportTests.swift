import CourseLoading
import Diagnostics
import Testing
import Translations

@Suite struct TranslationImportTests {
    private static let original = """
        ---
        title: Locks
        summary: What they do.
        ---

        ## Take {#take}

        Call `take`.[^a]

        ```swift example=lock
        take()  // once
        ```

        ```output
        ```

        - one
        - two

        > [!NOTE]
        > Care.

        ![A lock](lock.en.svg)

        ```text
        shown
        ```

        [^a]: See there.

        """

    private static let translation = """
        ---
        title: 锁
        summary: 锁做什么。
        ---

        ## 拿 {#take}

        调用 `take`。[^a]

        ```swift example=lock
        ```

        ```output
        ```

        - 一
        - 二

        > [!NOTE]
        > 小心。

        ![一把锁](lock.zh.svg)

        ```text
        shown
        ```

        [^a]: 见那里。

        """

    /// Imports an export in which some translations were replaced.
    private func outcome(
        of translation: String? = Self.translation,
        replacing new: [String: String] = [:],
        change: (inout PortableObject) -> Void = { _ in }
    ) throws -> TranslationImport.Outcome {
        let original = try cutFile(Self.original)
        let text = try translation.map {
            try cutFile($0.replacing("\r\n", with: "\n"), path: "lesson.zh.md")
        }
        var object = TranslationExport(
            name: "lesson/locks",
            original: "en",
            language: "zh",
            comparison: TranslationComparison(
                of: original,
                with: text ?? TranslatableText(empty: "lesson.zh.md"),
                records: []
            )
        ).portableObject()
        for index in object.entries.indices {
            if let text = new[object.entries[index].context] {
                object.entries[index].translation = text
            }
        }
        change(&object)
        return try TranslationImport(
            original: original,
            file: translation.flatMap { source in
                text.map { TranslationImport.File(source: source, text: $0) }
            },
            records: [],
            hintWord: nil,
            cut: {
                translatableText(of: $0.replacing("\r\n", with: "\n"), path: "lesson.zh.md")
            }
        ).outcome(of: try PortableObject(reading: object.text))
    }

    @Test func changesNothingIfNothingWasTranslated() throws {
        let outcome = try outcome()
        #expect(outcome.source == Self.translation)
        #expect(outcome.changed == 0 && outcome.confirmed == 0 && outcome.records.isEmpty)
    }

    @Test func replacesJustTheBlocksThatChanged() throws {
        let outcome = try outcome(replacing: [
            "take/paragraph-1": "先调用 `take`，\n再等。[^a]", "title": "锁“与”\"锁\"",
            "take/example-lock-1": "```swift example=lock\ntake()  // 一次\n```",
            "footnotes/a": "[^a]: 见别处。",
        ])
        let expected = Self.translation
            .replacing("title: 锁", with: "title: \"锁“与”\\\"锁\\\"\"")
            .replacing("调用 `take`。", with: "先调用 `take`，\n再等。")
            .replacing("example=lock\n", with: "example=lock\ntake()  // 一次\n")
            .replacing("见那里", with: "见别处")
        #expect(outcome.source == expected)
        #expect(outcome.changed == 4)
        #expect(
            outcome.records.map(\.kind.rawValue).sorted()
                == ["example", "footnote", "paragraph", "title"]
        )
    }

    @Test func keepsLineEndsAndWhatStandsBetweenBlocks() throws {
        let windows = Self.translation
            .replacing("- 一\n- 二\n", with: "- 一\n- 二\n\n\n")
            .replacing("\n", with: "\r\n")
        let outcome = try outcome(of: windows, replacing: ["take/list-1": "- 甲\n- 乙"])
        #expect(
            outcome.source
                == windows.replacing("- 一\r\n- 二\r\n", with: "- 甲\r\n- 乙\r\n")
        )
    }

    @Test func keepsAFileThatDoesNotEndItsLastLine() throws {
        let open = String(Self.translation.dropLast())
        let outcome = try outcome(of: open, replacing: ["footnotes/a": "[^a]: 见别处。"])
        #expect(outcome.source == open.replacing("见那里", with: "见别处"))
    }

    @Test func putsInWhatIsMissingWhereItBelongs() throws {
        let short = Self.translation.replacing("- 一\n- 二\n\n", with: "")
            .replacing("![一把锁](lock.zh.svg)\n\n", with: "")
        let outcome = try outcome(
            of: short,
            replacing: ["take/list-1": "- 一\n- 二", "take/figure-lock-1": "![一把锁](lock.zh.svg)"]
        )
        #expect(outcome.source == Self.translation)
    }

    @Test func makesAFileThatIsMissing() throws {
        let all = try cutFile(Self.translation).units
        let outcome = try outcome(
            of: nil,
            replacing: Dictionary(uniqueKeysWithValues: all.map { ($0.place, $0.source) })
        )
        let expected = Self.translation
            .replacing("title: 锁", with: "title: \"锁\"")
            .replacing("summary: 锁做什么。", with: "summary: \"锁做什么。\"")
        #expect(outcome.source == expected)
    }

    @Test func leavesOutWhatIsNotTranslatedYet() throws {
        let outcome = try outcome(
            of: nil,
            replacing: ["title": "锁", "summary": "锁做什么。", "take/note-1": "> [!NOTE]\n> 小心。"]
        )
        #expect(
            outcome.source == """
                ---
                title: "锁"
                summary: "锁做什么。"
                ---

                ```swift example=lock
                ```

                ```output
                ```

                > [!NOTE]
                > 小心。

                """
        )
    }

    @Test func leavesFuzzyEntriesAlone() throws {
        let outcome = try outcome(replacing: ["take/list-1": "- 甲"]) { object in
            for index in object.entries.indices { object.entries[index].isFuzzy = true }
        }
        #expect(outcome.source == Self.translation)
        #expect(outcome.changed == 0 && outcome.left == 10)
    }

    @Test func leavesAFootnoteAloneToWhichNothingRefers() throws {
        let outcome = try outcome(
            of: nil,
            replacing: ["title": "锁", "summary": "锁。", "footnotes/a": "[^a]: 见那里。"]
        )
        #expect(!outcome.source.contains("[^a]"))
        #expect(outcome.left == 1)
    }

    @Test(
        arguments: [
            ("take/heading", "### 拿 {#take}", "the heading must have the level and the anchor"),
            ("take/heading", "## 拿", "the heading must have the level and the anchor"),
            ("take/heading", "拿 {#take}", "the translation must be a heading"),
            ("take/paragraph-1", "一。\n\n二。", "the translation must be a paragraph"),
            ("take/paragraph-1", "# 一", "the translation must be a paragraph"),
            ("take/paragraph-1", "---", "the translation must be a paragraph"),
            ("take/paragraph-1", "一。\n\n[x]: https://a.example", "must be a paragraph"),
            ("take/paragraph-1", "一。[^b]", "the footnote b has no text"),
            ("take/paragraph-1", "一。\n", "begins or ends with a line break"),
            ("take/paragraph-1", "一。\u{1B}[31m", "has a control character"),
            (
                "take/paragraph-1", "```\n一",
                "the translation is not sound: this code block is never closed"
            ),
            ("take/example-lock-1", "```swift example=lock\ntake()", "is never closed"),
            (
                "take/example-lock-1", "```swift example=luck\n```",
                "the words after the opening fence"
            ),
            (
                "take/example-lock-1", "```swift example=lock\ntake(2)  // 一次\n```",
                "the code differs from its original in more than comments"
            ),
            (
                "take/example-lock-1", "```swift example=lock\n```\n\n```sh\n```",
                "must be an example"
            ),
            ("take/list-1", "一", "the translation must be a list"),
            ("take/note-1", "> [!TIP]\n> 小心。", "the note must begin with the same"),
            ("take/note-1", "> 小心。", "the translation must be a note"),
            ("take/figure-lock-1", "![锁](key.zh.svg)", "the figure is another one"),
            ("take/code-1", "```sh\nshown\n```", "the words after the opening fence"),
            ("footnotes/a", "[^b]: 见那里。", "must be a footnote"),
            ("footnotes/a", "见那里。", "must be a footnote"),
            ("title", "锁\nrubric: []", "a title or a summary is one line"),
            ("title", "\u{0}", "has a control character"),
            ("take/html", "x", nil),
        ] as [(String, String, String?)]
    )
    func refusesWhatWouldBreakTheFile(
        context: String,
        translation: String,
        message: String?
    ) throws {
        do {
            let outcome = try outcome(replacing: [context: translation])
            #expect(message == nil && outcome.source == Self.translation)
        } catch let refusal as TranslationImport.Refusal {
            let words = try #require(message)
            #expect(refusal.faults.count == 1)
            #expect(refusal.faults[0].message.en.contains(words), "\(refusal.faults)")
            #expect(refusal.faults[0].line > 10)
        }
    }

    @Test func refusesContextsThatTheOriginalHasNot() throws {
        #expect(throws: TranslationImport.Refusal.self) {
            try outcome { $0.entries[3].context = "../../etc/passwd" }
        }
        #expect(throws: TranslationImport.Refusal.self) {
            try outcome { $0.entries[3].context = "take/output-lock-1" }
        }
    }

    @Test func refusesOriginalsThatWereEdited() throws {
        do {
            _ = try outcome { $0.entries[3].original += "!" }
            Issue.record("it was taken")
        } catch let refusal as TranslationImport.Refusal {
            #expect(
                refusal.faults.map(\.message.en) == [
                    "the msgid is not the text at lesson.en.md:8; the original has changed since "
                        + "the export, or the msgid was edited: export anew"
                ]
            )
        }
    }

    @Test func refusesANewFileWithoutATitle() throws {
        #expect(throws: TranslationImport.Refusal.self) {
            try outcome(of: nil, replacing: ["summary": "锁。", "take/list-1": "- 甲"])
        }
    }

    @Test func refusesAReferenceToAFootnoteThatIsNotTranslated() throws {
        do {
            _ = try outcome(
                of: nil,
                replacing: ["title": "锁", "summary": "锁。", "take/paragraph-1": "调用。[^a]"]
            )
            Issue.record("it was taken")
        } catch let refusal as TranslationImport.Refusal {
            #expect(refusal.faults.map(\.message.en).joined().contains("the footnote `a`"))
        }
    }
}
