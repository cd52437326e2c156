import LessonMarkup
import Testing

struct QuizParsingTests {
    private let quiz = """
        > [!QUIZ]
        > How many?
        >
        > - [ ] None.
        > - [x] *One.*
        >   [x] is no box here.
        > - [X] Two.
        >
        > Because.
        >
        > - So.
        """

    @Test func takesAQuizApart() throws {
        let document = MarkupDocument.parsing(quiz, file: "lesson.md").document
        let found = try #require(document.quizzes.first?.quiz)
        #expect(found.question.count == 1)
        #expect(found.choices.map(\.isDone) == [false, true, true])
        #expect(found.rightLetters == ["B", "C"])
        #expect(found.isTight)
        #expect(found.explanation.count == 2)
    }

    @Test func findsTheBoxesOfChoices() {
        #expect(
            dump(of: quiz) == """
                1:1 alert quiz
                  2:3 paragraph How many?
                  4:3 list tight
                    item open
                      4:5 paragraph None.
                    item done
                      5:5 paragraph em(One.)⏎[x] is no box here.
                    item done
                      7:5 paragraph Two.
                  9:3 paragraph Because.
                  11:3 list tight
                    item
                      11:5 paragraph So.

                """
        )
    }

    @Test(arguments: [
        ("How many?\n\nOne.", ["1:1 quiz-without-choices"]),
        ("How many?\n\n- one\n- two\n\nWhy.", ["1:1 quiz-without-choices"]),
        ("How many?\n\n- [x] one\n\nWhy.", ["4:3 quiz-without-choices"]),
        ("How many?\n\n- [ ] one\n- [ ] two\n\nWhy.", ["4:3 quiz-without-right-choice"]),
        ("How many?\n\n- [x] one\n- [x] two\n\nWhy.", ["4:3 quiz-without-wrong-choice"]),
        ("How many?\n\n- [x] one\n- [ ] two\nWhy.", ["4:3 quiz-without-explanation"]),
        ("- [x] one\n- [ ] two\n\nWhy.", ["2:3 quiz-without-question"]),
        ("How many?\n\n- [x] one\n- [ ] two\n- three\n\nWhy.", ["6:5 choice-without-box"]),
        (
            "How many?\n\n- [x] one\n- [ ] two\n* [ ] three\n\nWhy.",
            ["6:3 quiz-with-two-lists"]
        ),
        ("How many?\n\n- \\[x] one\n- [x] two\n- [ ] three\n\nWhy.", ["4:5 choice-without-box"]),
        ("How many?\n\n- [x] one\n- [ ] two\n\nWhy.", []),
    ])
    func saysWhatAQuizLacks(content: String, expected: [String]) {
        let quoted = content.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "> \($0)\n" }.joined()
        #expect(mistakes(in: "> [!QUIZ]\n" + quoted) == expected)
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
    func lettersChoicesAsHTMLDoes(index: Int, letter: String) {
        #expect(Quiz.letter(index) == letter)
    }
}
