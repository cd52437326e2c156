import Diagnostics
import Intake
import Sandbox
import Verdicts

extension PlayerBuild {
    /// What a run of the compiler that failed says of the learner's files.
    init(failed result: Compiler.Result, on intake: Intake) {
        if let limit = result.compileLimit {
            self = .compileLimit(limit)
            return
        }
        let words = intake.learnersWords(of: result.output)
        if words.contains("[#StrictMemorySafety]") {
            let mend = Message.memorySafeMeans
            self = .doesNotCompile(
                words + """
                    error: this exercise needs no unsafe memory, and the places marked \
                    [#StrictMemorySafety] use some; `unsafe` would be refused too: \(mend.en)
                    错误：本练习不需要不安全的内存操作，标有 [#StrictMemorySafety] 的位置却用到了；\
                    写上 `unsafe` 也会被拒绝：\(mend.zh)

                    """
            )
        } else if let crash = result.crash {
            self = .doesNotCompile(words + crash)
        } else if words.isEmpty, result.limitsReached.contains(.output) {
            self = .compileLimit(.messages)
        } else {
            self = .doesNotCompile(words.isEmpty ? "error: \(result.ending)\n" : words)
        }
    }
}

extension Compiler.Result {
    /// The limit that ended it; a flood of messages ends no compiler.
    var compileLimit: CompileLimit? {
        guard !succeeded else { return nil }
        for limit in limitsReached {
            switch limit {
            case .memory: return .memory
            case .processorTime, .wallTime: return .time
            case .fileSize: return .fileSize
            case .processes, .output: continue
            }
        }
        if ending == .timedOut { return .time }
        if ending == .signalled(signal: SignalNumber.fileTooLarge)
            // A driver tells of the end of what it started in words.
            || output.contains("due to signal \(SignalNumber.fileTooLarge)")
            || saysThatTheDiskIsFull
        {
            return .fileSize
        }
        return output.contains("LLVM ERROR: out of memory") ? .memory : nil
    }

    /// What to say if the compiler died on the files; `nil` if it did not.
    fileprivate var crash: String? {
        var isCrash = output.contains("failed due to signal")
        if case .signalled = ending { isCrash = true }
        guard isCrash else { return nil }
        return """
            error: the compiler itself crashed on these files. That is a mistake of the compiler's, \
            but only you can get around it: undo or rewrite what you changed last.
            错误：编译器在处理这些文件时自身崩溃。这是编译器的缺陷，但只能由你绕开：\
            请撤销或改写最近的修改。

            """
    }
}

/// Signals by which the kernel ends a compiler.
private enum SignalNumber {
    static let fileTooLarge = 25
}
