import Diagnostics
import LessonMarkup
import TerminalText
import Testing

@Suite struct MarkupTextTests {
    private func text(_ markdown: String, isOn: Bool = false, width: Int = 40) -> String {
        let document = MarkupDocument.parsing(markdown, file: "hint.md").document
        let renderer = MarkupText(
            width: width,
            style: TextStyle(isOn: isOn),
            language: .english,
            address: { $0.replacing("../", with: "") }
        )
        return renderer.lines(of: document).joined(separator: "\n")
    }

    @Test func putsTheAnswerOfAQuizLast() {
        let markdown = """
            > [!QUIZ]
            > How many?
            >
            > - [ ] One.
            > - [x] Two.
            >
            > Count.
            """
        let shown = """
            Quiz
            │ How many?
            │ 
            │ A. One.
            │ B. Two.
            │ 
            │ Answer: B
            │ 
            │ Count.
            """
        #expect(text(markdown) == shown)
    }

    @Test func showsEveryKindOfBlock() {
        let markdown = """
            ## Where to look

            A paragraph with `code`, *weight* and **more**
            on two lines, longer than the width.

            - first
            - second that is long enough to be broken
              1. inner

            > quoted

            > [!TIP]
            > Look twice.

            ```swift
            let answer = 42

            print(answer)
            ```

            | a | bb |
            |---|----|
            | ccc | d |

            ---

            A note[^1].

            [^1]: At the end.
            """
        let shown = """
            Where to look

            A paragraph with `code`, weight and more
            on two lines, longer than the width.

            • first
            • second that is long enough to be
              broken
              1. inner

            │ quoted

            Tip
            │ Look twice.

                let answer = 42

                print(answer)

            a    bb
            ccc  d

            ────────────────────

            A note[1].

            [1] At the end.
            """
        #expect(text(markdown) == shown)
    }

    @Test(
        arguments: [
            ("[the man page](https://a.example)", "the man page (https://a.example)"),
            ("[lesson](../lesson.en.md)", "lesson (lesson.en.md)"),
            ("<https://a.example>", "https://a.example"),
        ]
    )
    func tellsWhereALinkLeads(markdown: String, shown: String) {
        #expect(text(markdown) == shown)
    }

    @Test func joinsChineseLinesWithoutASpace() {
        #expect(text("另一个\n进程的 `a`\n总数") == "另一个进程的 `a` 总数")
    }

    @Test func marksTextWhereThereIsColour() {
        let shown = "\u{1B}[1mbold\u{1B}[0m and \u{1B}[36mcode\u{1B}[0m"
        #expect(text("**bold** and `code`", isOn: true) == shown)
    }

    @Test func obeysNoControlCharacter() {
        #expect(text("a\u{1B}[2Jb") == "a\u{FFFD}[2Jb")
        #expect(text("```\n\u{1B}]0;title\u{7}\n```") == "    \u{FFFD}]0;title\u{FFFD}")
    }
}
