import CourseModel
import Diagnostics
import Testing
import Verdicts

@testable import Intake

@Suite struct SourcePolicyTests {
    private func summaries(_ text: String, _ policy: SourcePolicy = .course) -> [String] {
        policy.findings(in: [SourceFile(name: "A.swift", text: text)]).map(\.summary)
    }

    @Test(arguments: [
        "// @_cdecl(\"exit\")\n/* import XCTest /* @main */ */\n",
        "let a = \"@_silgen_name import XCTest\"\n",
        "let a = \"\"\"\n    import XCTest\n    @main\n    \"\"\"\n",
        "let a = #\"\"@main\"\"#\n",
        "let half = whole / 2 // @main\n",
        "f(import: x)\nlet b = a.import\nlet `import` = XCTest\n",
        "@Sendable @MainActor @available(*, noasync) func f(_ g: @escaping () -> Void) {}\n",
        "print(#file, #line)\n#if os(Linux)\n#endif\n",
        "import Glibc\nimport struct Foundation.Data\n@preconcurrency import Dispatch\n",
        "let mail = \"x@main\"\n",
    ])
    func letsPassWhatOnlyLooksRefused(_ text: String) {
        #expect(summaries(text) == [])
    }

    @Test(arguments: [
        ("let a = \"\\(f { @_cdecl(\"x\") func g() {} })\"\n", "refused-word A.swift:1:16"),
        ("import\n    XCTest\n", "refused-import A.swift:1:1"),
        ("import\u{A0}XCTest\n", "refused-import A.swift:1:1"),
        ("import class /* only */ XCTest.XCTestCase\n", "refused-import A.swift:1:1"),
        ("let a = 1; import `Testing`\n", "refused-import A.swift:1:12"),
        ("/* 计 */ @_spi(A) import Glibc\n", "refused-word A.swift:1:11"),
        ("@_unheardOf func f() {}\n", "refused-word A.swift:1:1"),
        ("let a: @convention(c) () -> Void = {}\n", "refused-word A.swift:1:8"),
        ("let a = unsafeBitCast(0, to: Int?.self)\n", "refused-word A.swift:1:9"),
    ])
    func findsWhatIsRefused(_ text: String, _ finding: String) {
        #expect(summaries(text) == [finding])
    }

    @Test func comesToAnEndWithAFileFullOfAttributes() {
        let text = String(repeating: String(repeating: "@c", count: 900) + "\n", count: 140)
        let found = summaries(text)
        #expect(found.count == 21)
        #expect(found.last == "more")
    }

    @Test(arguments: [
        "import Synchronization\nlet count = Mutex(0)\n",
        "// unsafe\nlet text = \"unsafe\"\n",
        "let unsafely = isUnsafe ? none.unsafelyUnwrapped : 0\n",
        "func f() async { await withTaskGroup { group in group.addTask { @MainActor in } } }\n",
    ])
    func letsPassWhatIsMemorySafeOrTheCompilersToJudge(_ text: String) {
        #expect(summaries(text, .memorySafe) == [])
    }

    @Test(arguments: [
        ("let a = unsafe f()\n", "refused-word A.swift:1:9"),
        ("let a = \"\\(unsafe f())\"\n", "refused-word A.swift:1:12"),
        ("nonisolated(unsafe) var a = 1\n", "refused-word A.swift:1:13"),
        ("let `unsafe` = 1\n", "refused-word A.swift:1:6"),
        ("@unsafe func f() {}\n", "refused-word A.swift:1:1"),
        ("final class A: @unchecked Sendable {}\n", "refused-word A.swift:1:16"),
        ("import Foundation\n", "refused-import A.swift:1:1"),
        ("#if false\nimport Glibc\n#endif\n", "refused-import A.swift:2:1"),
    ])
    func findsWhatIsNotMemorySafe(_ text: String, _ finding: String) {
        #expect(summaries(text, .memorySafe) == [finding])
    }

    @Test func allowsWhatAnExerciseAllows() {
        let policy = SourcePolicy(modules: ["Glibc", "Atomics"], attributes: ["frozen"])
        #expect(summaries("import Atomics\n@frozen struct S {}\n", policy) == [])
    }

    @Test func tellsWhyInBothLanguages() throws {
        let file = SourceFile(name: "A.swift", text: "import XCTest\n")
        let finding = try #require(SourcePolicy.course.findings(in: [file]).first)
        #expect(
            finding.line(in: .english) == "A.swift:1:1: import XCTest is of no module that the "
                + "exercises use (do without it; no exercise needs it)"
        )
        #expect(
            finding.line(in: .chinese)
                == "A.swift:1:1: import XCTest 导入了练习不使用的模块（请去掉它；没有任何练习需要它）"
        )
    }
}
