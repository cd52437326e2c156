import LessonMarkup

extension MarkupWriter {
    /// A quiz: its choices say nothing of right and wrong, the answer is folded away.
    mutating func writeQuiz(_ blocks: [Block]) {
        output.raw("<section class=\"quiz\"")
        output.attribute("aria-label", title(of: .quiz))
        output.raw(">\n<p class=\"alert-title\" aria-hidden=\"true\">")
        output.escaped(title(of: .quiz))
        output.raw("</p>\n")
        if let quiz = Quiz(blocks) {
            write(quiz.question)
            writeChoices(of: quiz)
            writeAnswer(of: quiz)
        } else {
            write(blocks)
        }
        output.raw("</section>\n")
    }

    private mutating func writeChoices(of quiz: Quiz) {
        let count = quiz.rightLetters.count
        output.raw("<p class=\"quiz-count\">")
        output.escaped(count > 1 ? renderer.words.quizSeveral : renderer.words.quizOne)
        output.raw("</p>\n<ol class=\"quiz-choices\" type=\"A\">\n")
        for choice in quiz.choices {
            output.raw("<li>")
            writeItem(of: choice.blocks, isTight: quiz.isTight)
            output.raw("</li>\n")
        }
        output.raw("</ol>\n")
    }

    private mutating func writeAnswer(of quiz: Quiz) {
        output.raw("<details class=\"answer\"><summary>")
        output.escaped(title(of: .answer))
        output.raw("</summary>\n<p class=\"quiz-right\">")
        output.escaped(renderer.words.quizRight + renderer.words.colon)
        for (index, letter) in quiz.rightLetters.enumerated() {
            if index > 0 { output.escaped(renderer.words.comma) }
            output.raw("<b>\(letter)</b>")
        }
        output.raw("</p>\n")
        write(quiz.explanation)
        output.raw("</details>\n")
    }

    func title(of alert: Block.Alert) -> String {
        renderer.words.alertTitles[alert] ?? alert.rawValue
    }
}
