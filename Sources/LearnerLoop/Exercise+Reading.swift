package import CourseModel
package import Diagnostics
import LessonMarkup
import TerminalText

extension MessageLanguage {
    /// The language of a course that goes with messages in this one.
    package var courseLanguage: Language { Language(rawValue: rawValue) }
}

extension Exercise {
    /// Its page in a language, else in the first language that there is.
    package func text(in language: MessageLanguage) -> ExerciseText? {
        texts[language.courseLanguage] ?? texts.min { $0.key < $1.key }?.value
    }

    /// Its title in a language; its name if it has none.
    package func title(in language: MessageLanguage) -> String {
        text(in: language)?.title ?? slug
    }
}

extension Lesson {
    /// Its title in a language; its name if it has none.
    package func title(in language: MessageLanguage) -> String {
        let text = texts[language.courseLanguage] ?? texts.min { $0.key < $1.key }?.value
        return text?.title ?? slug
    }
}

extension Exercise.Difficulty {
    /// One word for the learner.
    package var title: Message {
        switch self {
        case .easy: Message(en: "easy", zh: "容易")
        case .medium: Message(en: "medium", zh: "中等")
        case .hard: Message(en: "hard", zh: "困难")
        }
    }
}
