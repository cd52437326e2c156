import Diagnostics
import Foundation
import InterleaveCommands
import Testing

/// Holds what a check says of a broken course against the file with its name, in both languages.
///
/// With `GOLDEN=write` in the environment the file is written instead, to be read by a
/// person before it is committed.
func expectLines(
    of course: BrokenCourse,
    examples: CourseCheck.Examples = .none,
    sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let copy = try CourseCopy(course.breakages)
    defer { copy.remove() }
    let english = try await copy.lines(in: .english, examples: examples)
    let chinese = try await copy.lines(in: .chinese, examples: examples)
    let text = (english + [""] + chinese).joined(separator: "\n") + "\n"

    let file = CourseCopy.fixtures.appending(path: "BrokenCourses/\(course.fileName)")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, sourceLocation: sourceLocation)
}
