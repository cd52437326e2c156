package import LessonMarkup

extension MarkupRenderer {
    /// Words that the renderer itself writes.
    package struct Words: Sendable, Equatable {
        /// The title of each kind of alert; an answer's is what unfolds it.
        package var alertTitles: [Block.Alert: String] = [:]
        /// Names the list of footnotes.
        package var footnotes = "Footnotes"
        /// Names the link from a footnote back to its reference.
        package var backToReference = "Back to the text"
        /// Unfolds lines of code that are left out.
        package var hiddenCode = "Lines left out"
        /// Names the link of a heading to itself.
        package var headingLink = "Link to this section"
        /// Names a table; its number and its columns follow.
        package var table = "Table"
        /// Names a block of code; its language follows.
        package var code = "Code"
        /// The label of what a program prints.
        package var output = "Output"
        /// The label of output whose lines may come in any order.
        package var outputUnordered = "Output, in any order"
        /// The label of output that shows only some lines.
        package var outputContains = "Output, among other lines"
        /// The state of a task that is done.
        package var taskDone = "Done"
        /// The state of a task that is not done.
        package var taskOpen = "To do"
        /// Says that one choice of a quiz is right.
        package var quizOne = "One answer is right."
        /// Says that more than one choice of a quiz is right.
        package var quizSeveral = "More than one answer is right."
        /// The label of the letters of the right choices.
        package var quizRight = "Right"
        /// Follows a term; `#` stands for the term in other languages.
        package var termNote = " (#)"
        /// What stands between the members of a list.
        package var comma = ", "
        /// What stands between a label and what it labels.
        package var colon = ": "

        package init() {}

        /// The words in English.
        package static var english: Words {
            var words = Words()
            words.alertTitles = [
                .note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning",
                .caution: "Caution", .answer: "Answer", .quiz: "Quiz",
            ]
            return words
        }

        /// The words in Simplified Chinese.
        package static var chinese: Words {
            var words = Words()
            words.alertTitles = [
                .note: "说明", .tip: "提示", .important: "重点", .warning: "注意",
                .caution: "警告", .answer: "答案", .quiz: "测验",
            ]
            words.footnotes = "脚注"
            words.backToReference = "回到正文"
            words.hiddenCode = "省略的代码"
            words.headingLink = "本节链接"
            words.table = "表"
            words.code = "代码"
            words.output = "输出"
            words.outputUnordered = "输出（顺序不定）"
            words.outputContains = "输出（节选）"
            words.taskDone = "已完成"
            words.taskOpen = "未完成"
            words.quizOne = "只有一项正确。"
            words.quizSeveral = "不止一项正确。"
            words.quizRight = "正确选项"
            words.termNote = "（#）"
            words.comma = "、"
            words.colon = "："
            return words
        }
    }
}
