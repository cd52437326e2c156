package import ArgumentParser
import Caching
import Diagnostics
import Doctor
import Foundation

/// `interleave doctor`: whether this machine can grade other people's code.
package struct DoctorCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: .said(
            en: "Tells what this machine can and cannot do to confine other people's code.",
            zh: "检查这台机器能不能限制住别人的代码。"
        ),
        discussion: .said(
            en: """
                Starts the sandbox and tries from inside what must fail there and what must work; then \
                grades a right and a wrong solution, and one that tries to get out. Exit status 0: all \
                is good; 1: something is missing or weaker than it should be.
                """,
            zh: """
                启动沙箱，从内部尝试应当失败和应当成功的操作；然后给一个正确的解法、\
                一个错误的解法和一个企图逃出沙箱的解法评分。退出状态 0：一切正常；1：\
                缺少某些东西，或者限制不够严。
                """
        )
    )

    @OptionGroup var options: CourseOptions

    @Flag(help: .said(en: "Print the findings as a JSON array.", zh: "以 JSON 数组输出检查结果。"))
    var json = false

    @Flag(help: .said(en: "Print what is good too, line by line.", zh: "也逐行列出没有问题的项目。"))
    var verbose = false

    package init() {}

    package func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let language = options.language
        let path = environment["PATH"] ?? ""
        let examination = Examination(path: path, selfTests: [try trials(environment)])
        let findings = await examination.findings()
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(findings), as: UTF8.self))
        } else {
            for finding in findings where verbose || finding.standing != .good {
                print(Self.line(finding, in: language))
            }
            print(Self.summary(of: findings)[language])
        }
        if findings.contains(where: { $0.standing != .good }) { throw ExitCode.failure }
    }

    /// What grades on this machine; where no course is near, a word on that.
    private func trials(_ environment: [String: String]) throws -> any GraderSelfTest {
        do {
            return GraderTrials(
                course: try options.root(),
                path: environment["PATH"] ?? "",
                cacheFolder: CacheFolder(environment: environment).path
            )
        } catch {
            guard options.givenRoot == nil else {
                throw Terminal.misuse(error.message, in: options.language)
            }
            return UntriedGrader(reason: error.message)
        }
    }

    /// One finding, as a line that can be told from others without colour.
    private static func line(_ finding: Finding, in language: MessageLanguage) -> String {
        let mark: Message
        switch finding.standing {
        case .good: mark = Message(en: "good  ", zh: "正常")
        case .weaker: mark = Message(en: "weaker", zh: "较弱")
        case .bad: mark = Message(en: "BAD   ", zh: "异常")
        }
        let line = "\(mark[language])  \(finding.title[language])"
        guard let remark = finding.remark else { return line }
        return line + (language == .chinese ? "：" : ": ") + remark[language]
    }

    private static func summary(of findings: [Finding]) -> Message {
        let good = findings.count { $0.standing == .good }
        if findings.contains(where: { $0.standing == .bad }) {
            return Message(
                en: "\(good) of \(findings.count) are good; "
                    + "other people's code must not be graded here",
                zh: "\(findings.count) 项中有 \(good) 项正常；这台机器不能用来给他人的代码评分"
            )
        }
        if good < findings.count {
            return Message(
                en: "\(good) of \(findings.count) are good; "
                    + "other people's code is confined, with weaker limits",
                zh: "\(findings.count) 项中有 \(good) 项正常；他人的代码可以被隔离，但部分限制较弱"
            )
        }
        return Message(
            en: "all \(good) are good; other people's code can be graded here",
            zh: "\(good) 项全部正常；这台机器可以给他人的代码评分"
        )
    }
}

/// A grader that could not be tried.
private struct UntriedGrader: GraderSelfTest {
    let reason: Message

    func findings() async -> [Finding] {
        [
            Finding(
                "grader",
                .weaker,
                Message(en: "the grader itself works here", zh: "评分程序本身能在这里工作"),
                remark: Message(
                    en: "not tried: \(reason.en)",
                    zh: "未能尝试：\(reason.zh)"
                )
            )
        ]
    }
}
