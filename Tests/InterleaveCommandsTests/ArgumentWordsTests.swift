import Diagnostics
import InterleaveCommands
import Testing

@Suite struct ArgumentWordsTests {
    @Test func saysInChineseWhatStandsAroundTheHelp() {
        let help = """
            OVERVIEW: 反复运行练习的每一个版本。

            USAGE: interleave audit [<exercises> ...] [--times <times>]

            ARGUMENTS:
              <exercises>             练习名。

            OPTIONS:
              --times <times>         运行几次。 (default: 1)
              --lang <lang>           语言。 (values: en, zh)
              --format <format>       格式。
                                      (values: terminal, json,
                                      html; default: json)
              -h, --help              Show help information.

            SUBCOMMANDS:
              See 'interleave help <subcommand>' for detailed help.
            """
        #expect(
            ArgumentWords.chinese(help) == """
                说明：反复运行练习的每一个版本。

                用法：interleave audit [<exercises> ...] [--times <times>]

                参数：
                  <exercises>             练习名。

                选项：
                  --times <times>         运行几次。（默认：1）
                  --lang <lang>           语言。（可选：en, zh）
                  --format <format>       格式。
                                         （可选：terminal, json,
                                          html；默认：json）
                  -h, --help              显示帮助。

                子命令：
                  用 'interleave help <subcommand>' 查看详细说明。
                """
        )
    }

    @Test(arguments: [
        (
            "Error: Unknown option '--tims'. Did you mean '--times'?",
            "错误：没有 '--tims' 这个选项，是不是想写 '--times'？"
        ),
        ("Error: Unknown option '-x'", "错误：没有 '-x' 这个选项"),
        ("Error: Missing value for '--times <times>'", "错误：'--times <times>' 缺少值"),
        ("Error: Missing expected argument '<exercise>'", "错误：缺少参数 '<exercise>'"),
        ("Error: Unexpected argument 'more'", "错误：多余的参数 'more'"),
        ("Error: 2 unexpected arguments: 'a', 'b'", "错误：有 2 个多余的参数：'a', 'b'"),
        (
            "Error: The value 'x' is invalid for '--times <times>'",
            "错误：'x' 不能用作 '--times <times>' 的值"
        ),
        (
            "Error: The value 'x' is invalid for '--lang <lang>'. Please provide one of 'en' or 'zh'.",
            "错误：'x' 不能用作 '--lang <lang>' 的值，请从中选一个：'en' or 'zh'。"
        ),
        (
            "  See 'interleave audit --help' for more information.",
            "  详见 'interleave audit --help'。"
        ),
        ("something new", "something new"),
    ])
    func saysInChineseWhatIsWrong(english: String, chinese: String) {
        #expect(ArgumentWords.chinese(english) == chinese)
    }

    @Test(
        arguments: [
            (["interleave", "list"], "C", .english),
            (["interleave", "list"], "zh_CN.UTF-8", .chinese),
            (["interleave", "list", "--lang", "zh"], "C", .chinese),
            (["interleave", "--lang=en", "list"], "zh_CN", .english),
            (["interleave", "list", "--lang", "tlh"], "zh_CN", .chinese),
            (["interleave", "list", "--lang"], "C", .english),
            (["interleave", "list", "--lang="], "C", .english),
            (["interleave", "list", "--lang", ""], "zh_CN", .chinese),
        ] as [([String], String, MessageLanguage)]
    )
    func takesTheLanguageOfTheArgumentsBeforeTheyAreParsed(
        arguments: [String],
        locale: String,
        language: MessageLanguage
    ) {
        let found = MessageLanguage(arguments: arguments, environment: ["LANG": locale])
        #expect(found == language)
    }
}
