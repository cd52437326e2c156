import CourseModel
import Diagnostics
import ExampleExploring
import Foundation
import InterleaveCommands
import SiteHTML
import SitePages
import Testing

/// The root of this repository.
private let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

private let manual =
    (try? String(contentsOfFile: repository + "/Documentation/CourseFormat.md", encoding: .utf8))
    ?? ""

/// What `Documentation/CourseFormat.md` shows is built and run, so that it stays true.
@Suite struct ManualTests {
    @Test(arguments: ManualCourse.courses(in: manual))
    func buildsWhatTheManualShows(course: ManualCourse) async throws {
        #expect(try await lines(of: course) == [])
    }

    @Test func leavesNoExampleOut() {
        #expect(ManualCourse.courses(in: manual).count >= 15)
        #expect(ManualCourse.linesLeftOut(of: manual) == [])
    }

    @Test(arguments: [
        ("```yaml\na: b\n```", [1]),
        ("```sh\na\n```\n\n- ```xml\n  <a/>\n  ```\n- ```yaml at=site/site.yml\n  ```", [5]),
        ("```markdown\na\n```", []),
    ])
    func noticesAnExampleThatNoCourseHas(manual: String, expected: [Int]) {
        #expect(ManualCourse.linesLeftOut(of: manual) == expected)
    }

    @Test(arguments: [
        ("````markdown\n```swift example=a exits=3\n```\n````", "unknown-fence-word"),
        (
            "````markdown\n```swift example=a\nprint(1)\n```\n```output\n2\n```\n````",
            "wrong-output"
        ),
        ("```yaml at=site/site.yml\ntitel: a\n```", "unknown-key"),
    ])
    func noticesAnExampleThatIsNoLongerTrue(manual: String, code: String) async throws {
        let course = try #require(ManualCourse.courses(in: manual).first)
        #expect(try await diagnostics(of: course).map(\.code).contains(code))
    }

    private func lines(of course: ManualCourse) async throws -> [String] {
        try await diagnostics(of: course).map { $0.text(in: .english) }
    }

    /// Checks a course with all its examples, and builds its pages if nothing is wrong.
    private func diagnostics(of manual: ManualCourse) async throws -> [Diagnostic] {
        let root = FileManager.default.temporaryDirectory
            .appending(component: "manual-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (path, text) in manual.files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
        // What explores examples comes with every course.
        let support = root.appending(path: "exercises/Support")
        try FileManager.default.createDirectory(
            at: support.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try FileManager.default.copyItem(
            atPath: repository + "/exercises/Support",
            toPath: support.path
        )
        let check = try await CourseCheck(
            of: root.path,
            examples: .new,
            gradesExercises: false,
            language: .english
        )
        if check.diagnostics.isEmpty {
            let design = try SiteDesign.reading(repository + "/site")
            let pages = try SiteRenderer(
                plan: SitePlan(check.course),
                design: design,
                figures: check.figures.html
            )
            .files()
            #expect(pages["en/lessons/races.html"]?.isEmpty == false)
        }
        return check.diagnostics
    }
}
