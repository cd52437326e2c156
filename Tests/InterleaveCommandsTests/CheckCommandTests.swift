import ArgumentParser
import Diagnostics
import Foundation
import Testing

@testable import InterleaveCommands

/// What `interleave check` does to a course's files, and what it prints for editors.
@Suite final class CheckCommandTests {
    private let root: String
    private let files = FileManager.default

    private static let english = "lessons/01-first/lesson.en.md"
    private static let chinese = "lessons/01-first/lesson.zh.md"

    init() throws {
        root = files.temporaryDirectory.appending(path: "Checked-\(UUID().uuidString)").path
        try files.copyItem(
            atPath: AuthoredCourse.repository + "/Tests/Fixtures/SmallCourse",
            toPath: root
        )
    }

    deinit { try? files.removeItem(atPath: root) }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    private func replace(_ old: String, by new: String, in path: String) throws {
        let text = try text(path)
        try #require(text.contains(old))
        try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: "\(root)/\(path)"))
    }

    private func check(_ arguments: String...) async throws -> ExitCode {
        let all = ["--course", root, "--no-exercises"] + arguments
        let command = try CheckCommand.parse(all)
        do {
            try await command.run()
            return .success
        } catch let code as ExitCode {
            return code
        }
    }

    @Test func mendsWhatIsCertainAndNothingElse() async throws {
        try replace("暂无。", by: "用Swift写,再说！！", in: Self.chinese)
        let before = try text(Self.chinese)
        #expect(try await check("--no-examples", "--fix") == .success)
        let after = before.replacing("用Swift写,再说！！", with: "用 Swift 写，再说！！")
        #expect(try text(Self.chinese) == after)
        #expect(try await check("--no-examples", "--fix") == .success)
        #expect(try text(Self.chinese) == after)
    }

    @Test func acceptsWhatExamplesPrint() async throws {
        try replace("print(\"hello\")", by: "print(\"hi\")\nprint(\"```\")", in: Self.english)
        let before = try text(Self.english)
        #expect(try await check("--accept", "--yes") == .success)
        #expect(
            try text(Self.english)
                == before.replacing("```output\nhello\n```", with: "````output\nhi\n```\n````")
        )
        #expect(try await check() == .success)
    }

    @Test func acceptsNothingWhereTheProgramIsWrong() async throws {
        try replace(
            "print(\"hello\")",
            by: "import Glibc\nprint(\"hi\")\nfflush(nil)\n_exit(3)",
            in: Self.english
        )
        let before = try text(Self.english)
        #expect(try await check("--accept", "--yes") == .failure)
        #expect(try text(Self.english) == before)
    }

    @Test(arguments: [
        ["--json", "--fix"], ["--json", "--accept"], ["--accept", "--no-examples"], ["--yes"],
    ])
    func refusesFlagsThatDoNotGoTogether(flags: [String]) {
        #expect(throws: (any Error).self) { try CheckCommand.parse(flags) }
    }

    @Test func namesTheLineOfEveryChange() {
        let difference = TextDifference(from: "a\nb\nc\nd\n", to: "a\nx\nc\nd\ne\n")
        #expect(difference.text(of: "f.md") == "f.md:2\n- b\n+ x\nf.md:5\n+ e")
        #expect(TextDifference(from: "a\n", to: "a\n").text(of: "f.md").isEmpty)
    }
}

/// `check --json`.
@Suite struct DiagnosticJSONTests {
    private let diagnostic = Diagnostic(
        .warning,
        "missing-space",
        at: SourcePosition(file: "a/b.md", line: 3, column: 7),
        Message(en: "no \"space\"", zh: "没有空格"),
        mend: Message(en: "put one", zh: "请加上"),
        excerpt: "- 1 | a\n\n+   | b"
    )

    @Test func tellsAllThatIsKnown() throws {
        #expect(
            try DiagnosticJSON.text(of: [diagnostic], mendable: [diagnostic]) == #"""
                [
                  {
                    "column" : 7,
                    "excerpt" : [
                      "- 1 | a",
                      "",
                      "+   | b"
                    ],
                    "file" : "a/b.md",
                    "fixable" : true,
                    "id" : "missing-space",
                    "line" : 3,
                    "mend" : {
                      "en" : "put one",
                      "zh" : "请加上"
                    },
                    "message" : {
                      "en" : "no \"space\"",
                      "zh" : "没有空格"
                    },
                    "severity" : "warning"
                  }
                ]
                """#
        )
    }

    @Test func isAnEmptyArrayWhereNothingIsWrong() throws {
        let text = try DiagnosticJSON.text(of: [], mendable: [])
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect((value as? [Any])?.isEmpty == true)
    }
}
