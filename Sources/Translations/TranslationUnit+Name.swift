package import Diagnostics
import LessonMarkup

extension TranslationUnit {
    /// The unit in words, such as “a paragraph”.
    package var name: Message {
        switch kind {
        case .title: Message(en: "the title", zh: "标题")
        case .summary: Message(en: "the summary", zh: "摘要")
        case .heading: Message(en: "a heading", zh: "小标题")
        case .paragraph: Message(en: "a paragraph", zh: "段落")
        case .list: Message(en: "a list", zh: "列表")
        case .quotation: Message(en: "a quotation", zh: "引文")
        case .alert: alertName
        case .table: Message(en: "a table", zh: "表格")
        case .figure: Message(en: "a figure", zh: "插图")
        case .html: Message(en: "a piece of HTML", zh: "HTML 片段")
        case .footnote: Message(en: "a footnote", zh: "脚注")
        case .code: Message(en: "a block of code", zh: "代码块")
        case .example: Message(en: "an example", zh: "示例")
        case .output: Message(en: "an output", zh: "输出")
        case .schedule: Message(en: "a figure of schedules", zh: "调度图")
        case .rule: Message(en: "a line", zh: "分隔线")
        case .hint: Message(en: "the heading of a hint", zh: "提示的标题")
        }
    }
    private var alertName: Message {
        guard case .alert(let alert, _) = block?.kind else {
            return Message(en: "a note", zh: "提示框")
        }
        return switch alert {
        case .quiz: Message(en: "a quiz", zh: "测验题")
        case .answer: Message(en: "an answer", zh: "答案")
        default: Message(en: "a note", zh: "提示框")
        }
    }
}
