import CourseModel
import Diagnostics
import LearnerProgress
import TerminalScreen

extension WatchSession {
    /// Does what a key means on the page that is shown.
    mutating func press(_ key: Key) -> [WatchEffect] {
        switch key {
        case .interrupt: return [.quit]
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .up: top = max(top - 1, 0)
        case .down: top += 1
        case .pageUp: top = max(top - 10, 0)
        case .pageDown: top += 10
        case .character(let letter):
            if page == .resetQuestion { return answerReset(letter) }
            return press(letter)
        case .escape, .enter: return goBack()
        }
        return []
    }

    private mutating func press(_ letter: Character) -> [WatchEffect] {
        switch letter {
        case "q": return [.quit]
        case "n": return move(by: 1)
        case "p": return move(by: -1)
        case "g": return startGradeFromKey()
        case "l": changeLanguage()
        case "k": top = max(top - 1, 0)
        case "j": top += 1
        case " ": top += 10
        case "h": return pressHint()
        case "r": show(.resetQuestion)
        case "?": show(page == .help ? .verdict : .help)
        default: note = .unknownKey
        }
        return []
    }

    /// Back to the verdict; on the verdict's page, ends the grade that is under way.
    private mutating func goBack() -> [WatchEffect] {
        guard page == .verdict else {
            show(.verdict)
            return []
        }
        return stopGrade()
    }

    private mutating func startGradeFromKey() -> [WatchEffect] {
        page = .verdict
        return startGrade()
    }

    /// Shows the hints that were taken; takes one more if they are on the screen, or none was.
    private mutating func pressHint() -> [WatchEffect] {
        let count = exercise.hintCount(in: language)
        let seen = progress[exercise.slug].hintsSeen
        let takesOne = page == .hints || seen == 0
        page = .hints
        guard takesOne else {
            top = 0
            return []
        }
        guard seen < count else {
            note = .noMoreHints
            return []
        }
        // To the newest hint: the page's end, which the screen's height then limits.
        top = seen == 0 ? 0 : Int.max / 2
        return [.takeHint(slug: exercise.slug, count: count)]
    }

    private mutating func answerReset(_ letter: Character) -> [WatchEffect] {
        show(.verdict)
        guard letter == "y" else {
            note = .notReset
            return []
        }
        return [.reset(slug: exercise.slug)]
    }

    private mutating func show(_ page: Page) {
        self.page = page
        top = 0
    }
}

extension Message {
    fileprivate static let unknownKey = Message(
        en: "That key does nothing here; ? lists the keys.",
        zh: "这个键没有作用；按 ? 查看所有按键。"
    )
    fileprivate static let noMoreHints = Message(
        en: "That was the last hint.",
        zh: "已经是最后一条提示了。"
    )
    fileprivate static let notReset = Message(
        en: "Your files stay as they are.",
        zh: "你的文件保持不变。"
    )
}
