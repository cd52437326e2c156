import CourseLoading
import CourseModel
import Diagnostics
import LessonMarkup
import Testing
import Translations

@Suite struct FallbackTests {
    private let english = """
        ## Take {#take}

        Call [it](../02-two/lesson.en.md#x).[^a]

        Then wait.[^b]

        [^a]: One.
        [^b]: Two, see [this](lesson.en.md).
        """

    private let chinese = """
        ## 拿 {#take}

        调用[它](../02-two/lesson.zh.md#x)。[^a]

        然后等。[^b]

        [^a]: 一。
        [^b]: 二。
        """

    /// A course of two languages with one lesson, and what was recorded of it.
    private func course(
        english: String? = nil,
        chinese: String?,
        lock: String? = nil,
        original: Language = .english
    ) throws -> LoadedCourse {
        let isEnglish = original == .english
        let key = isEnglish ? "" : "original: \(original.rawValue)\n"
        var files = ["site/site.yml": settings(languages: "en", "zh")]
        files["lessons/01-one/lesson.en.md"] =
            "---\n\(key)title: One\nsummary: One.\nminutes: 5\n---\n\n" + (english ?? self.english)
        files["lessons/01-one/lesson.zh.md"] = chinese.map {
            "---\ntitle: 一\nsummary: 一。\n---\n\n" + $0
        }
        files["lessons/01-one/translations.lock"] = lock
        return try loadCourse(files)
    }

    /// The lock file that records two texts as they are.
    private func lock(_ english: String, _ chinese: String) throws -> String {
        let loaded = try course(english: english, chinese: chinese)
        let translation = loaded.translations[0].translations[0]
        let records = translation.comparison.records { _ in true }
        return TranslationLock(records: [translation.language: records]).text
    }

    /// What a page shows, a line for each block: why it is the original's, and its text.
    private func shown(_ loaded: LoadedCourse, in language: Language) -> [String] {
        guard let text = loaded.course.lesson("one")?.texts[language] else { return [] }
        let blocks = text.document.blocks + text.document.footnotes.flatMap(\.blocks)
        return blocks.map { block in
            let reason = text.fallback?.passages[block.position].map { "\($0): " } ?? ""
            return switch block.kind {
            case .heading(_, let anchor, let content):
                "\(reason)#\(anchor) \(content.words)"
            case .paragraph(let content): reason + content.words
            default: reason
            }
        }
    }

    @Test func showsATranslationThatIsCompleteAsItIs() throws {
        let loaded = try course(chinese: chinese, lock: try lock(english, chinese))
        #expect(loaded.lines == [])
        #expect(loaded.course.lesson("one")?.texts[.chinese]?.fallback == nil)
        #expect(
            shown(loaded, in: .chinese) == [
                "#take 拿", "调用它<../02-two/lesson.zh.md#x>。[0.1]", "然后等。[1.1]", "一。", "二。",
            ]
        )
    }

    @Test func showsTheOriginalOfWhatIsMissingWithItsFootnoteAndLinksOfThisLanguage() throws {
        let loaded = try course(chinese: "## 拿 {#take}\n\n然后等。[^b]\n\n[^b]: 二。")
        #expect(
            shown(loaded, in: .chinese) == [
                "#take 拿", "missing: Call it<../02-two/lesson.zh.md#x>.[0.1]", "然后等。[1.1]",
                "missing: One.", "二。",
            ]
        )
        #expect(
            loaded.lines == [
                "lessons/01-one/lesson.zh.md:6:1: warning: after this, a block is not translated: "
                    + "a paragraph at lessons/01-one/lesson.en.md:9 (translate it; until then the "
                    + "page shows the original)",
                "lessons/01-one/lesson.zh.md:8:1: warning: after this, a block is not translated: "
                    + "a footnote at lessons/01-one/lesson.en.md:13 (translate it; until then the "
                    + "page shows the original)",
            ]
        )
    }

    @Test func showsTheOriginalOfWhatIsStale() throws {
        let changed = english.replacing("Then wait.", with: "Then sleep.")
            .replacing("Two, see", with: "Second, see")
            .replacing("## Take", with: "## Take it")
        let loaded = try course(
            english: changed,
            chinese: chinese,
            lock: try lock(english, chinese)
        )
        #expect(
            shown(loaded, in: .chinese) == [
                "stale: #take Take it", "调用它<../02-two/lesson.zh.md#x>。[0.1]",
                "stale: Then sleep.[1.1]", "一。", "stale: Second, see this<lesson.zh.md>.",
            ]
        )
        #expect(loaded.diagnostics.map(\.code) == Array(repeating: "stale-translation", count: 3))
        #expect(loaded.diagnostics.map(\.position.line) == [6, 10, 13])
    }

    @Test func keepsATitleThatIsStale() throws {
        let lock = try lock(english, chinese)
        let loaded = try withCourse([
            "site/site.yml": Array(settings(languages: "en", "zh").utf8),
            "lessons/01-one/lesson.en.md": Array(
                "---\ntitle: First\nsummary: One.\nminutes: 5\n---\n\n\(english)".utf8
            ),
            "lessons/01-one/lesson.zh.md": Array(
                "---\ntitle: 一\nsummary: 一。\n---\n\n\(chinese)".utf8
            ),
            "lessons/01-one/translations.lock": Array(lock.utf8),
        ]) { $0.load() }
        #expect(loaded.course.lesson("one")?.texts[.chinese]?.title == "一")
        #expect(loaded.course.lesson("one")?.texts[.chinese]?.fallback == nil)
        #expect(loaded.diagnostics.map(\.code) == ["stale-translation"])
        #expect(loaded.diagnostics.map(\.position.line) == [2])
    }

    @Test func showsTheWholeOriginalWhereThereIsNoFile() throws {
        let loaded = try course(chinese: nil)
        let text = try #require(loaded.course.lesson("one")?.texts[.chinese])
        #expect(text.file == "lessons/01-one/lesson.zh.md")
        #expect(text.title == "One")
        #expect(text.fallback == Fallback(language: .english, isWholeText: true))
        #expect(shown(loaded, in: .chinese)[1] == "Call it<../02-two/lesson.zh.md#x>.[0.1]")
        #expect(
            loaded.lines == [
                "lessons/01-one/lesson.zh.md:1:1: warning: there is no file for the language "
                    + "`zh`; its page shows the text in `en` (translate it, or take `zh` out of "
                    + "site/site.yml)"
            ]
        )
    }

    @Test func takesTheLanguageThatTheFrontMatterNamesAsTheOriginal() throws {
        let loaded = try course(
            english: "## Take {#take}",
            chinese: "## 拿 {#take}\n\n调用。",
            original: .chinese
        )
        #expect(loaded.translations[0].originalLanguage == .chinese)
        #expect(shown(loaded, in: .chinese) == ["#take 拿", "调用。"])
        #expect(shown(loaded, in: .english) == ["#take Take", "missing: 调用。"])
        #expect(loaded.diagnostics.map(\.position.file) == ["lessons/01-one/lesson.en.md"])
    }

    @Test func takesTheOnlyFileThereIsAsTheOriginal() throws {
        let loaded = try loadCourse([
            "site/site.yml": settings(languages: "en", "zh", "fr"),
            "lessons/01-one/lesson.zh.md": lesson(title: "一", body: "正文。"),
        ])
        #expect(
            loaded.course.lesson("one")?.texts.mapValues { $0.fallback?.language } == [
                .english: .chinese, .chinese: nil, Language(rawValue: "fr"): .chinese,
            ]
        )
    }

    @Test func countsFootnotesAnewWhereTwoTextsMeet() throws {
        let loaded = try course(
            english: "A.[^a]\n\nB.[^a]\n\nC.[^a]\n\n[^a]: Note.",
            chinese: "甲。[^a]\n\n```text\nx\n```\n\n[^a]: 注。"
        )
        let references = shown(loaded, in: .chinese).filter { $0.contains("[") }
        #expect(references == ["甲。[0.1]", "missing: B.[0.2]", "missing: C.[0.3]"])
    }

    @Test func showsHintsOfTheOriginalUnderHeadingsOfThisLanguage() throws {
        let loaded = try loadCourse([
            "site/site.yml": settings(languages: "en", "fr"),
            "exercises/Package.swift": "01-a/one",
            "exercises/01-a/one/exercise.en.md": lesson(
                title: "One",
                body: "Do.\n\n## Hint 1\n\nA.\n\n## Hint 2\n\nB.\n\n## Hint 3\n\nC."
            ),
            "exercises/01-a/one/exercise.fr.md": lesson(
                title: "Un",
                isOriginal: false,
                body: "Faites.\n\n## Hint 1\n\nA.\n\n## Hint 3\n\nC."
            ),
        ])
        let text = loaded.course.exercises.first?.texts[Language(rawValue: "fr")]
        #expect(text?.hints.map(\.blocks.count) == [1, 1, 1])
        #expect(text?.fallback?.passages.count == 1)
        #expect(!loaded.diagnostics.map(\.code).contains("misnumbered-hint"))
    }
}

extension [Inline] {
    /// The text with addresses in angle brackets and footnotes as index and occurrence.
    fileprivate var words: String {
        map { inline in
            switch inline {
            case .link(let link): "\(link.content.plainText)<\(link.destination)>"
            case .footnoteReference(let index, let occurrence): "[\(index).\(occurrence)]"
            default: [inline].plainText
            }
        }
        .joined()
    }
}
