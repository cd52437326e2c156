import Diagnostics
import Foundation
import LearnerProgress
import Testing

@Suite final class ProgressStoreTests {
    private let root = FileManager.default.temporaryDirectory
        .appending(path: "ProgressStore-\(UUID().uuidString)").path
    private let store: ProgressStore

    init() throws {
        store = ProgressStore(package: root + "/exercises")
        try FileManager.default.createDirectory(
            atPath: root + "/exercises",
            withIntermediateDirectories: true
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    private func write(_ text: String, at name: String) throws {
        _ = try store.update { _ in }
        try Data(text.utf8).write(to: URL(filePath: "\(store.folder)/\(name)"))
    }

    private func files() throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: store.folder)
        let pairs = try names.map { name in
            (name, try String(contentsOfFile: "\(store.folder)/\(name)", encoding: .utf8))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    @Test func writesNothingWhenItOnlyReads() throws {
        #expect(try store.read().progress == CourseProgress())
        #expect(!FileManager.default.fileExists(atPath: store.folder))
    }

    @Test func remembersAChange() throws {
        _ = try store.update { _ = $0.takeHint(of: "gather", count: 3) }
        _ = try store.update { $0.record(verdict(on: "gather", points: 4)) }
        let record = ExerciseRecord(best: Score(points: 4, maximum: 10), hintsSeen: 1)
        let (progress, notice) = try store.read()
        #expect(progress == CourseProgress(records: ["gather": record]))
        #expect(notice == nil)
    }

    @Test func keepsItsFolderOutOfGit() throws {
        _ = try store.update { $0["gather"].hasPeeked = true }
        #expect(try files()[".gitignore"] == "*\n")
    }

    @Test(
        arguments: [
            ("not JSON", "progress.damaged.json"),
            (#"{"version": 7}"#, "progress.version-7.json"),
        ]
    )
    func setsAFileAsideThatItCannotUnderstand(text: String, name: String) throws {
        try write(text, at: "progress.json")
        let (progress, notice) = try store.read()
        #expect(progress == CourseProgress())
        #expect(notice?.en.contains("\(store.folder)/\(name)") == true)
        let files = try files()
        #expect(files[name] == text)
        #expect(files["progress.json"] == nil)
        #expect(try store.read().notice == nil)
    }

    @Test func setsASecondDamagedFileBesideTheFirst() throws {
        for text in ["first", "second"] {
            try write(text, at: "progress.json")
            _ = try store.update { _ in }
        }
        let files = try files()
        #expect(files["progress.damaged.json"] == "first")
        #expect(files["progress.damaged-2.json"] == "second")
    }

    @Test func losesNoUpdateOfManyAtOnce() async throws {
        // A lock by `flock` belongs to the opened file, so tasks stand in for processes.
        let store = store
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<10 { _ = try store.update { $0["gather"].hintsSeen += 1 } }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.read().progress["gather"].hintsSeen == 40)
    }

    @Test func tellsOfAFolderThatCannotBeWritten() throws {
        try FileManager.default.removeItem(atPath: root + "/exercises")
        try Data().write(to: URL(filePath: root + "/exercises"))
        #expect(throws: ProgressStoreError.cannotWrite(path: store.folder)) {
            try store.update { $0["gather"].hasPeeked = true }
        }
    }
}
