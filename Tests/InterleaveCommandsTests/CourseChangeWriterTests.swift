import Diagnostics
import Foundation
import Scaffolding
import Testing

@testable import InterleaveCommands

/// A change is carried out as a whole or not at all.
@Suite struct CourseChangeWriterTests {
    private let course: AuthoredCourse

    init() throws {
        course = try AuthoredCourse()
        try course.write("one\n", "kept/one.md")
        try course.write("two\n", "kept/two.md")
        try course.write("in the way", "taken")
    }

    private func write(_ change: CourseChange) throws(CourseChangeError) {
        var writer = CourseChangeWriter(root: course.path)
        try writer.write(change)
    }

    /// A change that makes, edits and moves something.
    private var change: CourseChange {
        var change = CourseChange()
        change.created = ["new/deep/file.md": Array("new\n".utf8)]
        change.edited = ["kept/one.md": .init(old: "one\n", new: "uno\n")]
        change.moved = [.init("kept", to: "moved")]
        return change
    }

    @Test func createsThenEditsThenMoves() throws {
        try write(change)
        let expected = [
            "new/deep/file.md": "new\n", "moved/one.md": "uno\n", "moved/two.md": "two\n",
            "taken": "in the way",
        ]
        let texts = try course.snapshot().compactMapValues { $0 }
            .map {
                (
                    String($0.key.dropFirst("course/".count)),
                    String(decoding: $0.value, as: UTF8.self)
                )
            }
        #expect(Dictionary(uniqueKeysWithValues: texts) == expected)
    }

    @Test func keepsThePermissionsOfWhatItEdits() throws {
        let path = "\(course.path)/kept/one.md"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try write(change)
        let attributes = try FileManager.default.attributesOfItem(
            atPath: "\(course.path)/moved/one.md"
        )
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test func takesEverythingBackWhenALaterStepFails() throws {
        let before = try course.snapshot()
        var created = change
        created.created["taken/below.md"] = []
        var moved = change
        moved.moved.append(.init("nothing", to: "nowhere"))
        for change in [created, moved] {
            let error = #expect(throws: CourseChangeError.self) { try write(change) }
            guard case .cannotWrite(_, left: nil)? = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(try course.snapshot() == before)
        }
    }

    @Test func refusesToOverwrite() throws {
        let before = try course.snapshot()
        var created = change
        created.created["kept/two.md"] = []
        #expect(throws: CourseChangeError.exists("kept/two.md")) { try write(created) }
        var moved = change
        moved.moved = [.init("kept", to: "taken")]
        #expect(throws: CourseChangeError.exists("taken")) { try write(moved) }
        #expect(try course.snapshot() == before)
    }

    @Test func refusesToEditWhatHasChangedMeanwhile() throws {
        try course.write("eins\n", "kept/one.md")
        let before = try course.snapshot()
        #expect(throws: CourseChangeError.changedMeanwhile("kept/one.md")) { try write(change) }
        #expect(try course.snapshot() == before)
    }

    @Test(arguments: ["new/deep/file.md", "new", "kept/one.md"])
    func followsNoLink(path: String) throws {
        let place = URL(filePath: "\(course.path)/\(path)")
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try? FileManager.default.removeItem(at: place)
        try FileManager.default.createSymbolicLink(
            atPath: place.path,
            withDestinationPath: "\(course.folder)/elsewhere"
        )
        try Data("one\n".utf8).write(to: URL(filePath: "\(course.folder)/elsewhere"))
        let before = try course.snapshot()
        let error = #expect(throws: CourseChangeError.self) { try write(change) }
        guard case .outside? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try course.snapshot() == before)
    }
}
