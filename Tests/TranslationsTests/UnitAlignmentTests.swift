import CourseLoading
import Foundation
import Testing
import Translations

@Suite struct UnitAlignmentTests {
    /// How two texts belong together: `0=0` for a pair, `1-` for what is missing, `+1` for what is
    /// extra.
    private func steps(_ original: String, _ translation: String) -> String {
        UnitAlignment(of: cut(original).blocks, with: cut(translation).blocks).steps
            .map(\.testDescription).joined(separator: " ")
    }

    @Test(arguments: [
        ("nothing", "", "", ""),
        ("all", "## A {#a}\n\nText.", "## 甲 {#a}\n\n正文。", "0=0 1=1"),
        (
            "a paragraph that is missing in the middle",
            "Call `fork` first.\n\nThen wait 20 times.\n\nRead `errno` at last.",
            "先调用 `fork`。\n\n最后读 `errno`。",
            "0=0 1- 2=1"
        ),
        (
            "a short paragraph that is missing",
            "Yes.\n\nThe second paragraph has much more to say than the first one has.",
            "第二段要说的话比第一段多得多，真的多得多。",
            "0- 1=0"
        ),
        (
            "a list that is missing between paragraphs",
            "One.\n\n- a\n- b\n\nTwo.",
            "一。\n\n二。",
            "0=0 1- 2=1"
        ),
        (
            "a section that is missing",
            "## A {#a}\n\nOne.\n\n## B {#b}\n\nTwo.\n\n## C {#c}\n\nThree.",
            "## 甲 {#a}\n\n一。\n\n## 丙 {#c}\n\n三。",
            "0=0 1=1 2- 3- 4=2 5=3"
        ),
        (
            "a heading that is missing above what is there",
            "## A {#a}\n\nOne `x`.\n\n## B {#b}\n\nTwo `y`.",
            "## 甲 {#a}\n\n一 `x`。\n\n二 `y`。",
            "0=0 1=1 2- 3=2"
        ),
        (
            "paragraphs that no other has",
            "One.\n\n```swift example=e\n1\n```",
            "一。\n\n译注。\n\n```swift example=e\n```",
            "0=0 +1 1=2"
        ),
        (
            "examples by name, wherever prose is missing",
            "A.\n\n```swift example=e\n1\n```\n\nB.\n\n```swift example=f\n2\n```\n\nC.",
            "```swift example=e\n```\n\n```swift example=f\n```\n\n丙。",
            "0- 1=0 2- 3=1 4=2"
        ),
        (
            "an example that stands elsewhere",
            "```swift example=e\n1\n```\n\nB.\n\n```swift example=f\n2\n```",
            "```swift example=f\n```\n\n乙。\n\n```swift example=e\n```",
            "0- 1- 2=0 +1 +2"
        ),
        (
            "figures by name whatever the language of the drawing",
            "![A](a.en.svg)\n\n![B](b.en.svg)",
            "![乙](b.zh.svg)",
            "0- 1=0"
        ),
        (
            "alerts of one kind",
            "> [!NOTE]\n> One.\n\n> [!TIP]\n> Two.",
            "> [!TIP]\n> 二。",
            "0- 1=0"
        ),
        ("a heading of another level", "### A", "#### 甲", "0=0"),
        ("another anchor", "## A {#a}\n\nX.", "## 甲 {#b}\n\n子。", "0=0 1=1"),
    ])
    func alignsWhatBelongsTogether(
        name: String,
        original: String,
        translation: String,
        expected: String
    ) {
        #expect(steps(original, translation) == expected)
    }

    @Test func takesWhatIsOnRecordBeforeWhatLooksAlike() {
        let original = cut("One.\n\nTwo.").blocks
        let translation = cut("二。").blocks
        let alignment = UnitAlignment(of: original, with: translation) { left, _ in
            left.source == "Two."
        }
        #expect(alignment.steps == [.missing(original: 0), .pair(original: 1, translation: 0)])
    }

    @Test func keepsOrderAndTakesEachBlockOnce() throws {
        for text in try course() {
            let comparison = try #require(text.translations.first).comparison
            let originals = comparison.blocks.compactMap(\.originalIndex)
            let translations = comparison.blocks.compactMap(\.translationIndex)
            #expect(originals == Array(text.original.blocks.indices))
            #expect(translations == Array(text.translations[0].text.blocks.indices))
        }
    }

    /// Leaves every fourth block of each Chinese text out, one after the other.
    @Test func findsTheOneBlockThatIsMissingInTheRealCourse() throws {
        var (tried, wrong) = (0, 0)
        for text in try course() {
            let translation = try #require(text.translations.first)
            let records = Set(
                (text.lock?.records[translation.language] ?? []).map {
                    [$0.original, $0.translation]
                }
            )
            let whole = UnitAlignment(of: text.original.blocks, with: translation.text.blocks)
            for index in stride(from: 0, to: translation.text.blocks.count, by: 4) {
                var blocks = translation.text.blocks
                blocks.remove(at: index)
                let expected = whole.steps.map { step -> UnitAlignment.Step in
                    guard case .pair(let left, let right) = step else { return step }
                    if right == index { return .missing(original: left) }
                    return .pair(original: left, translation: right > index ? right - 1 : right)
                }
                tried += 1
                let found = UnitAlignment(of: text.original.blocks, with: blocks)
                if found.steps != expected { wrong += 1 }
                let recorded = UnitAlignment(of: text.original.blocks, with: blocks) {
                    records.contains([$0.digest, $1.digest])
                }
                #expect(recorded.steps == expected, "\(translation.text.file) \(index)")
            }
        }
        // Without records short paragraphs of one section can be taken for each other.
        #expect(tried > 100 && wrong * 20 < tried, "\(wrong) of \(tried)")
    }

    private func course() throws -> [LoadedTranslation] {
        CourseLoader(root: repository).load().translations
    }
}
