package import CourseModel
package import Diagnostics
package import Grading
import Reporting
package import Verdicts

extension HiddenVersion {
    /// What is wrong if the suites say this of the version; nothing if they say what they must.
    package func faults(of verdict: ExerciseVerdict) -> [Diagnostic] {
        if case .ourFault(let reason) = verdict.state { return [fault("suite-fails", reason)] }
        var statuses = verdict.items.flatMap(\.tests)
        if case .mutant(let names) = kind { statuses.removeAll { !names.contains($0.name) } }
        for test in statuses {
            if case .ourFault(let reason) = test.status {
                let name = test.name.rawValue
                let told = Message(en: "\(name): \(reason.en)", zh: "\(name)：\(reason.zh)")
                return [fault("suite-fails", told)]
            }
        }
        switch kind {
        case .starter: return verdict.isFull ? [passes("the starter", "初始代码")] : []
        case .solution: return verdict.isFull ? [] : [rejected(verdict)]
        case .mutant(let names):
            if verdict.isFull { return [passes("the mutant", "错误版本")] }
            if names.isEmpty { return [unnamed] }
            let rejecting = Set(statuses.filter { !$0.status.isPass }.map(\.name))
            return names.filter { !rejecting.contains($0) }.map(notRejecting)
        }
    }

    private func passes(_ english: String, _ chinese: String) -> Diagnostic {
        Diagnostic(
            .error,
            "version-passes",
            at: position,
            Message(
                en: "\(english) \(name) gets full points",
                zh: "\(chinese) \(name) 得到了满分"
            ),
            mend: Message(
                en: "add a test that rejects it",
                zh: "请补充能够识别它的测试"
            )
        )
    }

    private func rejected(_ verdict: ExerciseVerdict) -> Diagnostic {
        let state = verdict.state.text
        let failed = verdict.items.flatMap(\.tests).filter { !$0.status.isPass }
        // Several items of a rubric may name the same test.
        let lost = Dictionary(failed.map { ($0.name, $0) }) { first, _ in first }.values
            .sorted { $0.name < $1.name }
        func details(in language: MessageLanguage) -> String {
            let tests = lost.map { test in
                let words = [test.status.title] + test.status.sentences.prefix(1)
                return "\(test.name.rawValue) " + words.map { $0[language] }.joined(separator: ": ")
            }
            return ([state.title].compactMap { $0?[language] } + (state.title == nil ? tests : []))
                .joined(separator: "; ")
        }
        return Diagnostic(
            .error,
            "solution-rejected",
            at: position,
            Message(
                en: "the solution \(name) gets \(verdict.points) of \(verdict.maximum): "
                    + details(in: .english),
                zh: "解答 \(name) 只得到 \(verdict.points)/\(verdict.maximum) 分："
                    + details(in: .chinese)
            ),
            mend: Message(en: "mend the suites or the solution", zh: "请修正测试或解答"),
            excerpt: state.compilerOutput ?? state.sentences.first?.en
        )
    }

    private func notRejecting(_ test: TestName) -> Diagnostic {
        Diagnostic(
            .error,
            "mutant-survives-test",
            at: position,
            Message(
                en: "\(test.rawValue) does not reject the mutant \(name)",
                zh: "\(test.rawValue) 没有识别出错误版本 \(name)"
            ),
            mend: Message(
                en: "strengthen the test, or name another in the front comment",
                zh: "请加强该测试，或在文件开头的注释中写上别的测试"
            )
        )
    }

    private var unnamed: Diagnostic {
        Diagnostic(
            .error,
            "mutant-without-tests",
            at: position,
            Message(
                en: "the mutant \(name) does not say which tests reject it",
                zh: "错误版本 \(name) 没有说明由哪些测试识别"
            ),
            mend: Message(
                en: "begin the file with `// Rejected by: Suite/test()`",
                zh: "请在文件开头写上 `// Rejected by: Suite/test()`"
            )
        )
    }

    private func fault(_ code: String, _ reason: Message) -> Diagnostic {
        Diagnostic(
            .error,
            code,
            at: position,
            Message(
                en: "the suites cannot judge \(name): \(reason.en)",
                zh: "测试无法评判 \(name)：\(reason.zh)"
            ),
            mend: Message(en: "mend the suites", zh: "请修正测试")
        )
    }
}

extension Grader {
    /// What is wrong if a version of an exercise gets the verdict that it gets here.
    ///
    /// Of a mutant only those tests are run that it says reject it: the others cannot save it.
    package func faults(
        of version: HiddenVersion,
        in exercise: Exercise
    ) async throws -> [Diagnostic] {
        try await preparing(version.submission, of: exercise) { prepared in
            version.faults(of: try await run(prepared, tests: version.decidingTests))
        }
    }
}
