import Foundation
import Testing

/// What is said of all broken courses, as a whole.
@Suite struct BrokenCourseListTests {
    /// The files in which it stands.
    static let files: [String] = {
        let folder = CourseCopy.fixtures.appending(path: "BrokenCourses").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }()

    /// The texts in quotation marks in the sources beside this one, spaces written as in files.
    private var texts: Set<Substring> {
        get throws {
            let folder = URL(filePath: #filePath).deletingLastPathComponent()
            let sources = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return try sources.reduce(into: []) { texts, source in
                let text = try String(contentsOf: folder.appending(path: source), encoding: .utf8)
                    .replacing(" ", with: "-")
                texts.formUnion(text.matches(of: /"([^"\n]+)"/).map(\.1))
            }
        }
    }

    @Test func belongsToACourseOfATest() throws {
        let texts = try texts
        #expect(Self.files.count >= 40)
        #expect(Self.files.filter { !texts.contains($0.dropLast(4)) } == [])
    }

    @Test(arguments: files)
    func standsAtTheSamePlacesInBothLanguages(file: String) throws {
        let place = CourseCopy.fixtures.appending(path: "BrokenCourses/\(file)")
        let text = try String(contentsOf: place, encoding: .utf8)
        let places = text.split(separator: "\n").compactMap { line in
            line.prefixMatch(of: /[^ ]+:\d+:\d+/)?.0
        }
        let half = places.count / 2
        #expect(half > 0)
        #expect(places.count == 2 * half)
        #expect(places.prefix(half) == places.suffix(half))
    }
}
