import LessonMarkup
import MarkupHTML
import Testing

struct QuizHTMLTests {
    @Test func tellsTheAnswerOnlyInsideTheFold() {
        let markdown = """
            > [!QUIZ]
            > How many?
            >
            > - [ ] *One.*
            > - [x] Two.
            >
            > Count them.
            """
        #expect(
            page(markdown) == """
                <section class="quiz" aria-label="Quiz">
                <p class="alert-title" aria-hidden="true">Quiz</p>
                <p>How many?</p>
                <p class="quiz-count">One answer is right.</p>
                <ol class="quiz-choices" type="A">
                <li><em>One.</em></li>
                <li>Two.</li>
                </ol>
                <details class="answer"><summary>Answer</summary>
                <p class="quiz-right">Right: <b>B</b></p>
                <p>Count them.</p>
                </details>
                </section>

                """
        )
    }

    @Test func saysThatSeveralAreRight() {
        let markdown = "> [!QUIZ]\n> a\n>\n> - [x] b\n>\n> - [ ] c\n>\n> - [x] d\n>\n> e"
        let html = page(markdown) { $0.words = .chinese }
        #expect(html.contains("<p class=\"quiz-count\">不止一项正确。</p>"))
        #expect(html.contains("<li><p>b</p>\n</li>"))
        #expect(html.contains("<p class=\"quiz-right\">正确选项：<b>A</b>、<b>C</b></p>"))
    }

    @Test func showsAQuizWithoutChoicesAsItIs() {
        #expect(
            page("> [!QUIZ]\n> a") == """
                <section class="quiz" aria-label="Quiz">
                <p class="alert-title" aria-hidden="true">Quiz</p>
                <p>a</p>
                </section>

                """
        )
    }
}
