import LessonMarkup
import Testing

struct ExamplePairTests {
    private func pairs(in markdown: String) -> [String] {
        MarkupDocument.parsing(markdown, file: "lesson.md").document.blocks.examplePairs.map {
            "\($0.names.joined(separator: "+")) \($0.first) \($0.second)"
        }
    }

    @Test func pairsTwoExamplesWithTheirOutputs() {
        let markdown = """
            ```python example=a beside=b
            ```
            ```output
            ```
            ```swift example=b
            ```
            ```output
            ```
            """
        #expect(pairs(in: markdown) == ["a+b 0..<2 2..<4"])
    }

    @Test func keepsTheFilesOfOneProgramTogether() {
        let markdown = """
            ```swift example=a beside=b
            ```
            ```swift example=a part=More.swift
            ```
            ```output
            ```
            ```swift example=b
            ```
            """
        #expect(pairs(in: markdown) == ["a+b 0..<3 3..<4"])
    }

    @Test func pairsWithTheExampleBeforeToo() {
        let markdown = "text\n```swift example=b\n```\n```python example=a beside=b\n```"
        #expect(pairs(in: markdown) == ["b+a 1..<2 2..<3"])
    }

    @Test(arguments: [
        "```swift example=b\n```\ntext\n```python example=a beside=b\n```",
        "```swift example=b\n```\n```python example=a\n```",
        "```python example=a beside=c\n```\n```swift example=b\n```",
        "```swift example=b\n```\n```outcomes of=b\n```\n```python example=a beside=b\n```",
    ])
    func pairsOnlyWhatStandsTogether(markdown: String) {
        #expect(pairs(in: markdown) == [])
    }

    @Test func takesAnExampleIntoOnePairOnly() {
        let markdown = """
            ```python example=a beside=b
            ```
            ```swift example=b
            ```
            ```python example=c beside=b
            ```
            """
        #expect(pairs(in: markdown) == ["a+b 0..<1 1..<2"])
    }
}
