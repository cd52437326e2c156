import CourseModel
import Diagnostics

/// The half of an exercise that learners do not see: `Tests/Hidden/slug/`.
struct HiddenHalf {
    let slug: String
    /// The path of the half that they do see.
    let path: String
    let folder: CourseFolder

    private var hiddenPath: String { "Tests/Hidden/\(slug)" }

    /// The files that a learner begins with.
    func starter(diagnostics: inout [Diagnostic]) -> [SourceFile] {
        if !hasSwiftFiles("\(path)/Sources") {
            diagnostics.append(.missingFolder("\(path)/Sources", why: .learnersSources))
        }
        guard folder.entry(at: hiddenPath) == .folder else {
            diagnostics.append(.missingFolder(hiddenPath, why: .hiddenHalf))
            return []
        }
        let starter = "\(hiddenPath)/Starter"
        guard hasSwiftFiles(starter) else {
            diagnostics.append(.missingFolder(starter, why: .starter))
            return []
        }
        return folder.swiftFiles(in: starter, diagnostics: &diagnostics)
            .map { SourceFile(name: $0.name, text: $0.text) }
    }

    /// Reports tests that the rubric names and no suite has, and the other way round.
    func compare(
        _ rubric: [LoadedRubricItem],
        at rubricPosition: SourcePosition,
        diagnostics: inout [Diagnostic]
    ) {
        guard folder.entry(at: hiddenPath) == .folder else { return }
        var declared: [Placed<String>] = []
        for name in folder.names(in: hiddenPath) where name.hasSuffix("Tests.swift") {
            let file = "\(hiddenPath)/\(name)"
            guard let text = TextFile.reading(file, of: folder, diagnostics: &diagnostics) else {
                continue
            }
            declared += SuiteScanner(text: text.text, file: file).tests()
        }
        guard !declared.isEmpty else {
            diagnostics.append(.missingFolder("\(hiddenPath)/*Tests.swift", why: .suites))
            return
        }
        let names = declared.map(\.value)
        for test in rubric.flatMap(\.tests) where !names.contains(test.value) {
            diagnostics.append(.unknownTest(test.value, known: names, at: test.position))
        }
        let graded = Set(rubric.flatMap(\.tests).map(\.value))
        // Without a rubric every test would be reported; that there is none is enough.
        guard !rubric.isEmpty else { return }
        for test in declared where !graded.contains(test.value) {
            diagnostics.append(
                .ungradedTest(test.value, rubric: rubricPosition.file, at: test.position)
            )
        }
    }

    private func hasSwiftFiles(_ path: String) -> Bool {
        folder.names(in: path).contains { $0.hasSuffix(".swift") }
    }
}

extension Message {
    fileprivate static let learnersSources = Message(
        en: "there are no Swift files for the learner to edit",
        zh: "没有供学习者编辑的 Swift 文件"
    )
    fileprivate static let hiddenHalf = Message(
        en: "the exercise has no hidden half",
        zh: "该练习缺少隐藏的测试部分"
    )
    fileprivate static let starter = Message(
        en: "there is no pristine copy of what the learner begins with",
        zh: "没有学习者起始代码的原始副本"
    )
    fileprivate static let suites = Message(
        en: "there is no test in any suite",
        zh: "没有任何测试"
    )
}
