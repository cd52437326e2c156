import Testing
import Translations

@Suite struct TranslationComparisonTests {
    private let original = "## Locks {#locks}\n\nTake it.\n\nGive `it` back.\n\n- a\n- b"
    private let translation = "## 锁 {#locks}\n\n拿走。\n\n归还 `it`。\n\n- 甲\n- 乙"

    /// The states of a translation, a word for each block, once the two texts above were accepted.
    private func states(
        _ original: String,
        _ translation: String,
        isRecorded: Bool = true
    ) -> [String] {
        let accepted = TranslationComparison(
            of: cut(self.original),
            with: cut(self.translation),
            records: []
        ).records { _ in true }
        let comparison = TranslationComparison(
            of: cut(original),
            with: cut(translation),
            records: isRecorded ? accepted : []
        )
        return comparison.blocks.map { block in
            switch block.state {
            case .current: "current"
            case .unrecorded: "unrecorded"
            case .stale(let digest):
                "stale: "
                    + (cut(self.original).blocks.first { $0.digest == digest }?.source ?? "?")
            case .missing: "missing"
            case .extra: "extra"
            }
        }
    }

    @Test func knowsNothingWithoutRecords() {
        let all = Array(repeating: "unrecorded", count: 4)
        #expect(states(original, translation, isRecorded: false) == all)
    }

    @Test func takesWhatWasAcceptedAsCurrent() {
        #expect(states(original, translation) == Array(repeating: "current", count: 4))
    }

    @Test func callsATranslationStaleWhoseOriginalChanged() {
        let changed = original.replacing("Take it.", with: "Take it at once.")
        #expect(
            states(changed, translation) == ["current", "stale: Take it.", "current", "current"]
        )
    }

    @Test func callsItStaleUntilItIsAcceptedEvenIfTheTranslationChangedToo() {
        let changed = original.replacing("Take it.", with: "Take it at once.")
        let mended = translation.replacing("拿走。", with: "马上拿走。")
        #expect(states(changed, mended) == ["current", "stale: Take it.", "current", "current"])
    }

    @Test func doesNotMindWhatChangesInATranslationAlone() {
        let mended = translation.replacing("拿走。", with: "把它拿走。")
        #expect(states(original, mended) == Array(repeating: "current", count: 4))
    }

    @Test func doesNotMindWhereLinesBreakAndBlocksStand() {
        let wrapped = original.replacing("Take it.", with: "New.\n\nTake\n  it.")
        #expect(
            states(wrapped, translation.replacing("拿走。", with: "新。\n\n拿走。"))
                == ["current", "unrecorded", "current", "current", "current"]
        )
    }

    @Test func mindsWhereLinesOfCodeBreak() {
        let (one, other) = ("```text\na b\n```", "```text\na\nb\n```")
        #expect(cut(one).blocks[0].digest != cut(other).blocks[0].digest)
        #expect(
            cut(one).blocks[0].digest == cut("```text  \na b \n```").blocks[0].digest
        )
    }

    @Test func tellsWhatIsMissingAndWhatIsExtra() {
        let other = translation.replacing("拿走。\n\n", with: "").replacing(
            "- 甲",
            with: "```text\nx\n```\n\n- 甲"
        )
        #expect(states(original, other) == ["current", "missing", "current", "extra", "current"])
    }

    @Test func takesAnOldOriginalThatIsBackAsCurrent() {
        let swapped = original.replacing("Take it.", with: "Leave it.")
        #expect(states(swapped, translation)[1] == "stale: Take it.")
        #expect(states(original, translation)[1] == "current")
    }

    @Test func asksNothingOfCodeThatIsWrittenOnce() {
        let original = "```swift example=e\nprint(1)  // one\n```\n\n```output\n1\n```\n\n---"
        let comparison = TranslationComparison(
            of: cut(original),
            with: cut("```swift example=e\n```\n\n```output\n```\n\n---"),
            records: []
        )
        #expect(comparison.records { _ in true } == [])
        #expect(comparison.counted.isEmpty)
    }

    @Test func asksForCommentsThatAreTranslated() {
        let original = "```swift example=e\nprint(1)  // one\n```"
        let comparison = TranslationComparison(
            of: cut(original),
            with: cut("```swift example=e\nprint(1)  // 一\n```"),
            records: []
        )
        #expect(comparison.counted.map(\.state) == [.unrecorded])
    }

    @Test func keepsTheRecordsOfWhatIsNotAccepted() {
        let accepted = TranslationComparison(
            of: cut(original),
            with: cut(translation),
            records: []
        ).records { _ in true }
        let changed = cut(original.replacing("Take it.", with: "Take it at once."))
        let comparison = TranslationComparison(
            of: changed,
            with: cut(translation),
            records: accepted
        )
        #expect(comparison.records { _ in false } == accepted)
        let renewed = comparison.records { $0.state != .current }
        #expect(renewed.map(\.original) == changed.blocks.map(\.digest))
    }

    @Test func matchesFootnotesByTheirLabels() {
        let comparison = TranslationComparison(
            of: cut("A[^a] b[^b].\n\n[^a]: One.\n[^b]: Two."),
            with: cut("甲[^b]。\n\n[^b]: 二。"),
            records: []
        )
        #expect(
            comparison.blocks.map { "\($0.original?.place ?? "") \($0.state)" } == [
                "./paragraph-1 unrecorded", "footnotes/a missing", "footnotes/b unrecorded",
            ]
        )
    }
}
