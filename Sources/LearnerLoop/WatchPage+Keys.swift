import CourseModel
import Diagnostics
import TerminalText

extension WatchPage {
    /// The keys of the page that is shown, for its last row, which may be cut: the first ones
    /// matter most.
    var keys: Message {
        switch session.page {
        case .verdict:
            Message(
                en: " q quit  ? help  n next  p previous  h hint  l 中文  r reset",
                zh: " q 退出  ? 帮助  n 下一个  p 上一个  h 提示  l English  r 重置"
            )
        case .hints:
            Message(
                en: " q quit  Esc back  h one more hint  l 中文",
                zh: " q 退出  Esc 返回  h 再来一条提示  l English"
            )
        case .help:
            Message(en: " q quit  Esc back  l 中文", zh: " q 退出  Esc 返回  l English")
        case .resetQuestion:
            Message(en: " y yes  any other key: no", zh: " y 是  其他键：否")
        }
    }

    /// Asks before the learner's files are replaced.
    var resetQuestion: String {
        let exercise = session.exercise
        return Message(
            en: "Put back the files that \(exercise.slug) began with? Yours are kept in a backup "
                + "folder.\n\ny: yes; any other key: no",
            zh: "要把 \(exercise.slug) 恢复成最初的文件吗？你现在的文件会保存到备份文件夹。\n\n"
                + "y：是；其他键：否"
        )[session.language]
    }

    /// What every key does.
    var helpLines: [String] {
        let rows: [(String, Message)] = [
            ("n", Message(en: "next exercise", zh: "下一个练习")),
            ("p", Message(en: "previous exercise", zh: "上一个练习")),
            ("h", Message(en: "hints; once more on their page: one more", zh: "提示；在提示页再按一次，多看一条")),
            ("r", Message(en: "put the first files back, with a backup", zh: "恢复最初的文件（会先备份）")),
            ("g", Message(en: "grade now", zh: "立即评分")),
            ("l", Message(en: "language: English or Chinese", zh: "切换语言：中文或英文")),
            ("↑ ↓  j k", Message(en: "scroll by a line", zh: "逐行滚动")),
            ("PgUp PgDn", Message(en: "scroll by ten lines", zh: "滚动十行")),
            ("Esc", Message(en: "back; during a grade: stop it", zh: "返回；评分过程中则停止评分")),
            ("Ctrl-L", Message(en: "draw the screen anew", zh: "重绘屏幕")),
            ("Ctrl-Z", Message(en: "suspend", zh: "挂起")),
            ("q  Ctrl-C", Message(en: "quit", zh: "退出")),
        ]
        let intro = Message(
            en: "Edit and save: every save is graded, and the verdict appears here.",
            zh: "编辑并保存文件：每次保存都会自动评分，结果显示在这里。"
        )
        let table = TextColumns(rows: rows.map { ["  " + $0.0, $0.1[session.language]] })
        return intro[session.language].wrapped(to: width) + [""]
            + table.lines(width: width, flexible: 1)
    }
}
