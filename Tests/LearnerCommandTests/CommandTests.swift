import Foundation
import Testing

/// The commands that print and end, as the real program, without a terminal.
@Suite struct CommandTests {
    private let copy: LearnersCopy

    init() throws {
        copy = try LearnersCopy()
    }

    private func interleave(
        _ arguments: String...,
        language: String = "C"
    ) async throws -> Printed {
        try await run(copy.program, arguments, in: copy.path, language: language)
    }

    private func remember(_ record: String) throws {
        let folder = URL(filePath: "\(copy.path)/exercises/.interleave")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = #"{"version": 1, "exercises": {"atomic-counter": \#(record)}}"#
        try Data(text.utf8).write(to: folder.appending(path: "progress.json"))
    }

    private let passed =
        #"{"best": {"points": 10, "maximum": 10}, "hintsSeen": 0, "hasPeeked": false}"#

    @Test func listsWhatIsBegunAndPassed() async throws {
        #expect(
            try await interleave("list").output == """
                08 Races
                   atomic-counter  Atomic counter  medium  not begun

                """
        )
        try copy.edit(text: "// mine\n")
        #expect(try await interleave("list").output.hasSuffix("medium  begun\n"))
        try remember(passed)
        #expect(try await interleave("list").output.hasSuffix("medium  10/10 ✔ passed\n"))
        let chinese = try await interleave("list", language: "zh_CN.UTF-8")
        #expect(chinese.output.hasSuffix("atomic-counter  原子计数器  中等  10/10 ✔ 通过\n"))
    }

    @Test func addsUpProgress() async throws {
        try remember(passed)
        #expect(
            try await interleave("progress").output == """
                Part            Exercises passed  Points
                Sharing memory  1/1 ✔             10/10
                Total           1/1 ✔             10/10

                """
        )
    }

    @Test func givesOneMoreHintEachTimeUntilThereIsNone() async throws {
        var heads: [Substring] = []
        for _ in 1...3 {
            let hint = try await interleave("hint", "atomic-counter")
            heads.append(hint.output.prefix { $0 != "\n" })
        }
        #expect(heads == (1...3).map { "atomic-counter: hint \($0) of 3" })
        let last = try await interleave("hint", "atomic-counter")
        let advice = """
            You have seen all 3 hints of atomic-counter. To read them again: \
            interleave hint atomic-counter --all

            """
        #expect(last == Printed(status: 0, output: advice, complaints: ""))
        let all = try await interleave("hint", "atomic-counter", "--all").output
        #expect(heads.allSatisfy { all.contains($0 + "\n") })
    }

    @Test(
        arguments: [
            ("atomic-couter", "there is no exercise atomic-couter; did you mean atomic-counter?"),
            ("pool", "there is no exercise pool; there are: atomic-counter"),
        ]
    )
    func tellsWhichExerciseWasMeant(name: String, advice: String) async throws {
        for command in ["hint", "reset", "solution", "watch"] {
            let wanted = Printed(status: 64, output: "", complaints: "interleave: \(advice)\n")
            #expect(try await interleave(command, name) == wanted)
        }
    }

    @Test func explainsItselfInTheLanguageOfTheLocale() async throws {
        let help = try await interleave("hint", "--help", language: "zh_CN.UTF-8")
        #expect(
            help
                == Printed(
                    status: 0,
                    output: """
                        说明：再显示练习的一条提示。

                        看过哪些提示会被记住。

                        用法：interleave hint [--course <course>] [--lang <lang>] <exercise> [--all]

                        参数：
                          <exercise>              练习名，例如 atomic-counter。

                        选项：
                          --course <course>       课程或课程包的文件夹；默认为当前位置或离它最近的上级文件夹。
                          --lang <lang>           信息的语言，en 或 zh；默认由系统区域设置决定。（可选：en, zh）
                          --all                   从头到尾显示全部提示。
                          -h, --help              显示帮助。


                        """,
                    complaints: ""
                )
        )
        let refused = try await interleave(
            "hint",
            "atomic-counter",
            "--al",
            language: "zh_CN.UTF-8"
        )
        #expect(refused.status == 64)
        #expect(
            refused.complaints.hasPrefix("错误：没有 '--al' 这个选项，是不是想写 '--all'？\n用法：interleave hint")
        )
    }

    @Test func resetsOnlyWhatWasChangedAndOnlyAfterAYes() async throws {
        #expect(try await interleave("reset", "atomic-counter", "--yes").status == 1)
        try copy.edit(text: "// mine\n")
        #expect(try await interleave("reset", "atomic-counter").status == 64)
        let done = try await interleave("reset", "atomic-counter", "--yes")
        #expect(done.status == 0)
        let words = try #require(done.output.split(whereSeparator: \.isWhitespace).last)
        #expect(copy.text(of: "\(words)/SharedCounter.swift") == "// mine\n")
        let starter = copy.text(of: LearnersCopy.starter)
        let sources = "exercises/08-races/atomic-counter/Sources"
        #expect(copy.text(of: "\(sources)/SharedCounter.swift") == starter)
        #expect(copy.names(in: sources) == ["SharedCounter.swift"])
    }

    @Test func showsASolutionOnlyOnceItIsPassedOrPeekedAt() async throws {
        let reference = "Tests/Hidden/atomic-counter/Solutions/reference/SharedCounter.swift"
        let solution = try #require(copy.text(of: reference))
        let refused = try await interleave("solution", "atomic-counter")
        #expect(refused.status == 1)
        #expect(refused.output == "")
        let peeked = try await interleave("solution", "atomic-counter", "--peek")
        #expect(peeked.output.hasPrefix("You look before you have passed."))
        #expect(peeked.output.contains(solution))
        let progress = copy.text(of: "exercises/.interleave/progress.json")
        #expect(progress?.contains(#""hasPeeked" : true"#) == true)
        try remember(passed)
        let shown = try await interleave("solution", "atomic-counter")
        #expect(shown.output.hasPrefix("// SharedCounter.swift\n\n" + solution))
    }

    @Test func offersNoFileAboutSolutionsAsOne() async throws {
        let told = try await interleave("solution", "atomic-counter", "--peek")
        #expect(!told.output.contains("equivalent.yml"))
    }

    @Test func saysThatAKitHasNoSolutions() async throws {
        try FileManager.default.removeItem(atPath: copy.path + "/Tests")
        let refused = try await interleave("solution", "atomic-counter", "--peek")
        #expect(refused.status == 1)
        #expect(refused.complaints.contains("comes without them"))
    }

    @Test func goesOnWithADamagedProgressFile() async throws {
        try remember("not JSON")
        let list = try await interleave("list")
        #expect(list.status == 0)
        #expect(list.output.hasSuffix("medium  not begun\n"))
        #expect(list.complaints.contains("progress.damaged.json"))
    }
}
