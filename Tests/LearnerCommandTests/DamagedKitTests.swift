import Foundation
import Testing

/// Something that may happen to a kit's sealed folder, and what is said of it.
struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Done by the shell in `.sealed`.
    let command: String
    /// What the messages name.
    let english: String
    let chinese: String

    static let all = [
        Damage(
            testDescription: "a changed object",
            command: "printf x >> atomic-counter/Player.o",
            english: "not as they were made, so none of them is used: "
                + ".sealed/atomic-counter/Player.o.",
            chinese: "密封的测试与制作时不一致，因此全部停用：.sealed/atomic-counter/Player.o。"
        ),
        Damage(
            testDescription: "a missing object",
            command: "rm Support.o",
            english: "none of them is used: .sealed/Support.o.",
            chinese: "因此全部停用：.sealed/Support.o。"
        ),
        Damage(
            testDescription: "a file too many",
            command: "touch atomic-counter/Tests/Mine.swift",
            english: "none of them is used: .sealed/atomic-counter/Tests/Mine.swift.",
            chinese: "因此全部停用：.sealed/atomic-counter/Tests/Mine.swift。"
        ),
        Damage(
            testDescription: "a rubric with other points",
            command: "sed -i 's/points: 2/points: 9/' course/exercises/*/*/exercise.en.md",
            english: "none of them is used: "
                + ".sealed/course/exercises/08-races/atomic-counter/exercise.en.md.",
            chinese: "因此全部停用：.sealed/course/exercises/08-races/atomic-counter/exercise.en.md。"
        ),
        Damage(
            testDescription: "no list of sums",
            command: "rm SHA256SUMS",
            english: "none of them is used: .sealed/SHA256SUMS.",
            chinese: "因此全部停用：.sealed/SHA256SUMS。"
        ),
        Damage(
            testDescription: "a record that is no JSON",
            command: "echo no > sealing.json",
            english: "none of them is used: .sealed/sealing.json.",
            chinese: "因此全部停用：.sealed/sealing.json。"
        ),
        Damage(
            testDescription: "another form",
            command: "sed -i 's/sealed suites [0-9]*/sealed suites 0/' sealing.json",
            english: "were made by another version of interleave. Use the interleave that came",
            chinese: "由另一版本的 interleave 生成。请使用与课程包配套的 interleave"
        ),
        Damage(
            testDescription: "no sealed folder",
            command: "cd ..; rm -r .sealed",
            english: "has no folder .sealed (its name begins with a dot",
            chinese: "中缺少 .sealed 文件夹（名字以点开头"
        ),
    ]
}

/// A kit whose sealed folder is not as it was made.
@Suite struct DamagedKitTests {
    private let kit: Kit

    init() async throws {
        kit = try await Kit()
        try kit.edit(with: "Solutions/reference")
    }

    @Test(arguments: Damage.all)
    func isNotGraded(damage: Damage) async throws {
        // Also not with what an earlier grade has kept.
        #expect(try await kit.interleave("grade").status == 0)
        _ = try await kit.shell(["/bin/sh", "-c", "cd .sealed; \(damage.command)"])
        let english = try await kit.interleave("grade", "atomic-counter", "--lang", "en")
        #expect(english.status == 70)
        #expect(english.output == "")
        #expect(english.complaints.contains(damage.english))
        let chinese = try await kit.interleave("grade", "atomic-counter", "--lang", "zh")
        #expect(chinese.complaints.contains(damage.chinese))
    }

    /// A toolchain that says that it is another one, which is all that is asked of it.
    private func otherToolchain(version: String, target: String) throws -> String {
        let folder = "\(kit.path)/toolchain/usr/bin"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let script = """
            #!/bin/sh
            echo 'Swift version \(version)'
            echo 'Target: \(target)'

            """
        try Data(script.utf8).write(to: URL(filePath: "\(folder)/swiftc"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755],
            ofItemAtPath: "\(folder)/swiftc"
        )
        return "\(folder):/usr/bin:/bin"
    }

    @Test func isNotGradedWithAnotherToolchain() async throws {
        let path = try otherToolchain(version: "9.9.9 (made up)", target: "m68k-unknown-linux-gnu")
        let english = try await kit.interleave(
            "grade",
            "--lang",
            "en",
            changing: ["PATH": path]
        )
        #expect(english.status == 70)
        #expect(english.complaints.contains("only the visible tests can run here: `swift test`."))
        #expect(english.complaints.contains("were sealed with Swift 6."))
        let here = "here is Swift 9.9.9 (made up), m68k-unknown-linux-gnu"
        #expect(english.complaints.contains(here))
        let chinese = try await kit.interleave(
            "grade",
            "--lang",
            "zh",
            changing: ["PATH": path]
        )
        #expect(chinese.complaints.contains("这里只能运行可见的测试：`swift test`。隐藏测试由 Swift 6."))
    }
}
