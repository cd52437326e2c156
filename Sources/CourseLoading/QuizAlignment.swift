import Diagnostics
import LessonMarkup

/// Compares the quizzes of a translation with those of the original.
enum QuizAlignment {
    /// The first difference in number, in choices, or in which of them are right.
    static func differences(
        from original: MarkupDocument,
        in translation: MarkupDocument
    ) -> [Diagnostic] {
        let expected = original.quizzes
        let found = translation.quizzes
        for ((wanted, first), (quiz, block)) in zip(expected, found) {
            let place = "\(first.position.file):\(first.position.line)"
            if quiz.choices.count != wanted.choices.count {
                return [
                    .differentChoices(
                        quiz.choices.count,
                        from: wanted.choices.count,
                        place,
                        at: block.position
                    )
                ]
            }
            if quiz.rightLetters != wanted.rightLetters {
                return [
                    .differentRightChoices(
                        quiz.rightLetters,
                        from: wanted.rightLetters,
                        place,
                        at: block.position
                    )
                ]
            }
        }
        if let missing = expected.dropFirst(found.count).first?.block {
            return [.untranslatedQuiz(missing, in: translation)]
        }
        if let extra = found.dropFirst(expected.count).first?.block {
            return [.extraQuiz(at: extra.position)]
        }
        return []
    }
}

extension Diagnostic {
    private static let together = Message(
        en: "let both languages have the same quizzes, choices in the same order",
        zh: "请让两种语言的测验一致，选项顺序相同"
    )

    fileprivate static func differentChoices(
        _ count: Int,
        from wanted: Int,
        _ place: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "misaligned-quiz",
            at: position,
            Message(
                en: "the quiz has \(count) choices, but \(wanted) at \(place)",
                zh: "这道测验有 \(count) 个选项，而 \(place) 处有 \(wanted) 个"
            ),
            mend: together
        )
    }

    fileprivate static func differentRightChoices(
        _ letters: [String],
        from wanted: [String],
        _ place: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "misaligned-quiz",
            at: position,
            Message(
                en: "\(letters.joined(separator: ", ")) is right here, but "
                    + "\(wanted.joined(separator: ", ")) at \(place)",
                zh: "此处正确的是 \(letters.joined(separator: "、"))，而 \(place) 处是 "
                    + wanted.joined(separator: "、")
            ),
            mend: together
        )
    }

    fileprivate static func untranslatedQuiz(
        _ quiz: Block,
        in translation: MarkupDocument
    ) -> Diagnostic {
        let place = "\(quiz.position.file):\(quiz.position.line)"
        return Diagnostic(
            .error,
            "misaligned-quiz",
            at: translation.blocks.last?.position ?? quiz.position,
            Message(
                en: "up to here, the quiz at \(place) is missing",
                zh: "到此为止，缺少 \(place) 处的测验"
            ),
            mend: together
        )
    }

    fileprivate static func extraQuiz(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "misaligned-quiz",
            at: position,
            Message(
                en: "the original has no such quiz",
                zh: "原文没有这道测验"
            ),
            mend: together
        )
    }
}
