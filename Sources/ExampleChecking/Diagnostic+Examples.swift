import Diagnostics
import Sandbox

extension Diagnostic {
    static func doesNotCompile(
        _ name: String,
        reason: String?,
        excerpt: String?,
        at position: SourcePosition
    ) -> Diagnostic {
        let (colon, wideColon) = reason == nil ? ("", "") : (": ", "：")
        return Diagnostic(
            .error,
            "example-does-not-compile",
            at: position,
            Message(
                en: "the example `\(name)` does not compile\(colon)\(reason ?? "")",
                zh: "示例 `\(name)` 无法编译\(wideColon)\(reason ?? "")"
            ),
            mend: Message(
                en: "mend the code, or mark the fence `compile-fail`",
                zh: "请修正代码；如果本来就该失败，请标上 `compile-fail`"
            ),
            excerpt: excerpt
        )
    }

    static func exampleCompiles(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "example-compiles",
            at: position,
            Message(
                en: "the example `\(name)` compiles, but it must not",
                zh: "示例 `\(name)` 本应编译失败，却编译通过了"
            ),
            mend: Message(
                en: "change the code, or take `compile-fail` away",
                zh: "请修改代码，或去掉 `compile-fail`"
            )
        )
    }

    static func missingCompilerMessage(
        _ line: String,
        messages: String,
        at position: SourcePosition
    ) -> Diagnostic {
        let errors = messages.split(separator: "\n").filter { $0.contains("error: ") }.prefix(5)
        return Diagnostic(
            .error,
            "missing-compiler-message",
            at: position,
            Message(en: "the compiler does not say “\(line)”", zh: "编译器没有给出“\(line)”"),
            mend: Message(
                en: "quote what it says, shown below",
                zh: "请引用编译器的原话，见下"
            ),
            excerpt: errors.map { "+ \($0)" }.joined(separator: "\n")
        )
    }

    static func wrongOutput(
        _ name: String,
        rule: OutputRule,
        difference: String,
        at position: SourcePosition
    ) -> Diagnostic {
        let mend =
            switch rule {
            case .exact:
                Message(
                    en: "- is expected, + was printed; mend the code or this block",
                    zh: "- 为预期，+ 为实际；请修正代码或此块"
                )
            case .unordered:
                Message(
                    en: "- was not printed, + is not expected; mend the code or this block",
                    zh: "- 没有打印出来，+ 不在预期之中；请修正代码或此块"
                )
            case .contains:
                Message(
                    en: "- is in none of the lines + that are left; mend the code or this block",
                    zh: "- 在余下的 + 各行中都找不到；请修正代码或此块"
                )
            }
        return Diagnostic(
            .error,
            "wrong-output",
            at: position,
            Message(
                en: "the example `\(name)` prints something else",
                zh: "示例 `\(name)` 的实际输出与此不同"
            ),
            mend: mend,
            excerpt: difference
        )
    }

    static func unsteadyOutput(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "unsteady-output",
            at: position,
            Message(
                en: "the example `\(name)` does not print the same on every run, so its output "
                    + "is not accepted",
                zh: "示例 `\(name)` 每次运行的输出不一样，因此没有采纳"
            ),
            mend: Message(
                en: "mark the block `unordered`, or `contains` with the lines that are always "
                    + "there",
                zh: "请给此块标上 `unordered`；或者标上 `contains`，只写每次都有的行"
            )
        )
    }

    static func wrongEnding(
        _ name: String,
        ending: RunRecord.Ending,
        wanted: RunRecord.Ending,
        errorOutput: String,
        at position: SourcePosition
    ) -> Diagnostic {
        // What follows is a backtrace, with other numbers on each run.
        let lines = errorOutput.split(separator: "\n").prefix(10)
            .prefix { !$0.hasPrefix("Current stack trace") }
        return Diagnostic(
            .error,
            "wrong-ending",
            at: position,
            Message(
                en: "the example `\(name)` \(ending.words.en); expected is that it "
                    + wanted.words.en,
                zh: "示例 `\(name)` \(ending.words.zh)；预期\(wanted.words.zh)"
            ),
            mend: Message(
                en: "mend the code, or say `exit=N`, `signal=N` or `hangs` after the fence",
                zh: "请修正代码，或在代码块标记后写 `exit=N`、`signal=N` 或 `hangs`"
            ),
            excerpt: lines.isEmpty ? nil : lines.joined(separator: "\n")
        )
    }

    static func tooMuchOutput(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "too-much-output",
            at: position,
            Message(
                en: "the example `\(name)` prints more than anybody reads",
                zh: "示例 `\(name)` 的输出太多"
            ),
            mend: Message(en: "let it print less", zh: "请减少输出")
        )
    }

    static func leftProcesses(
        _ name: String,
        count: Int,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "left-processes",
            at: position,
            Message(
                en: "the example `\(name)` ended and left processes running: \(count)",
                zh: "示例 `\(name)` 结束后仍有 \(count) 个进程在运行"
            ),
            mend: Message(en: "let it wait for its children", zh: "请让它等待子进程结束")
        )
    }
}

extension RunRecord.Ending {
    /// What a program did, as a predicate.
    fileprivate var words: Message {
        switch self {
        case .exited(let code):
            Message(en: "exited with \(code)", zh: "以状态码 \(code) 退出")
        case .signalled(let signal):
            Message(en: "died by signal \(signal)", zh: "被信号 \(signal) 终止")
        case .timedOut:
            Message(en: "still ran when its time was over", zh: "超时仍未结束")
        }
    }
}
