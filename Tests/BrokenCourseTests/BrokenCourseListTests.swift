import Foundation
import Testing

/// The broken courses as a whole.
@Suite struct BrokenCourseListTests {
    static let all: [BrokenCourse] =
        BrokenExampleTests.examples + BrokenExerciseTests.keys + BrokenExerciseTests.rubric
        + BrokenExerciseTests.folders + BrokenFileTests.frontMatter + BrokenFileTests.yaml
        + BrokenFileTests.files + BrokenLessonTests.structure + BrokenLessonTests.references
        + BrokenLessonTests.examples + BrokenPageTests.pages + BrokenPageTests.chinese
        + BrokenPageTests.parts

    @Test func areEachHeldAgainstOneFile() throws {
        let folder = CourseCopy.fixtures.appending(path: "BrokenCourses").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(Self.all.map(\.fileName).sorted() == files)
    }

    /// Every file has the same diagnostics in both languages, and at least one.
    @Test(arguments: all)
    func sayTheSameInBothLanguages(course: BrokenCourse) throws {
        let file = CourseCopy.fixtures.appending(path: "BrokenCourses/\(course.fileName)")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let places = lines.map { line in
            line.hasPrefix(" ") ? "" : line.prefixMatch(of: /[^ ]+:\d+:\d+/)?.0 ?? ""
        }
        .filter { !$0.isEmpty }
        let half = places.count / 2
        #expect(half > 0)
        #expect(places.prefix(half) == places.suffix(half))
        #expect(places.count == 2 * half)
    }
}
