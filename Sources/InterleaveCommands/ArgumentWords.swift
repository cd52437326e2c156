/// The argument parser's own words in Chinese.
///
/// The parser speaks English only. What it says of arguments, and around the help, is put into
/// Chinese line by line; what is not known here stays as it is.
package enum ArgumentWords {
    /// A help, or what is wrong with the arguments, in Chinese.
    package static func chinese(_ text: String) -> String {
        withValues(text).split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in sentences.reduce(String(line)) { line, translate in translate(line) } }
            .joined(separator: "\n")
    }

    /// Puts into Chinese what may go over several lines.
    private static func withValues(_ text: String) -> String {
        text.replacing(#/\s\(values: ([^)]+); default: ([^)]+)\)/#) { "（可选：\($0.1)；默认：\($0.2)）" }
            .replacing(#/\s\(values: ([^)]+)\)/#) { "（可选：\($0.1)）" }
            .replacing(#/\s\(default: ([^)]+)\)/#) { "（默认：\($0.1)）" }
    }

    private static let sentences: [@Sendable (String) -> String] = headings + faults

    private static let headings: [@Sendable (String) -> String] = [
        { $0.replacing(#/^OVERVIEW: /#, with: "说明：") },
        { $0.replacing(#/^(?:USAGE|Usage): /#, with: "用法：") },
        { $0.replacing(#/^ARGUMENTS:$/#, with: "参数：") },
        { $0.replacing(#/^OPTIONS:$/#, with: "选项：") },
        { $0.replacing(#/^SUBCOMMANDS:$/#, with: "子命令：") },
        { $0.replacing(#/^Help:  /#, with: "帮助：") },
        { $0.replacing(#/Show help information\./#, with: "显示帮助。") },
        { $0.replacing(#/Show subcommand help information\./#, with: "显示子命令的帮助。") },
        { $0.replacing(#/^  See '(.+)' for detailed help\./#) { "  用 '\($0.1)' 查看详细说明。" } },
        { $0.replacing(#/^  See '(.+)' for more information\./#) { "  详见 '\($0.1)'。" } },
    ]

    private static let faults: [@Sendable (String) -> String] = [
        { $0.replacing(#/^Error: /#, with: "错误：") },
        {
            $0.replacing(#/Unknown option '(.+?)'\. Did you mean '(.+?)'\?/#) {
                "没有 '\($0.1)' 这个选项，是不是想写 '\($0.2)'？"
            }
        },
        { $0.replacing(#/Unknown option '(.+?)'/#) { "没有 '\($0.1)' 这个选项" } },
        { $0.replacing(#/Missing value for '(.+?)'/#) { "'\($0.1)' 缺少值" } },
        { $0.replacing(#/Missing expected argument '(.+?)'/#) { "缺少参数 '\($0.1)'" } },
        { $0.replacing(#/Unexpected argument '(.+?)'/#) { "多余的参数 '\($0.1)'" } },
        { $0.replacing(#/(\d+) unexpected arguments: (.+)/#) { "有 \($0.1) 个多余的参数：\($0.2)" } },
        {
            $0.replacing(#/The value '(.*?)' is invalid for '(.+?)'/#) {
                "'\($0.1)' 不能用作 '\($0.2)' 的值"
            }
        },
        { $0.replacing(#/\. Please provide one of (.+)\.$/#) { "，请从中选一个：\($0.1)。" } },
        { $0.replacing(#/\. Please provide one of the following:$/#, with: "，请从中选一个：") },
        {
            $0.replacing(
                #/The option '(.+?)' does not take any value, but '(.*?)' was specified\./#
            ) {
                "选项 '\($0.1)' 不带值，却给了 '\($0.2)'。"
            }
        },
    ]
}
