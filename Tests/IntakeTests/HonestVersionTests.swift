import Foundation
import Testing
import Verdicts

@testable import Intake

/// A solution, a mutant or a starter: wrong at times, never hostile.
struct HonestVersion: Sendable, CustomTestStringConvertible {
    let folder: String
    let module: String
    var testDescription: String { folder.split(separator: "/").suffix(3).joined(separator: "/") }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Hidden").path

    private static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
            .filter { !$0.hasPrefix(".") }
    }

    static let all: [HonestVersion] = names(in: root).flatMap { slug in
        let exercise = "\(root)/\(slug)"
        let module = slug.split(separator: "-").map(\.capitalized).joined()
        let groups = ["Solutions", "Mutants"].map { "\(exercise)/\($0)" }
        // A solution's folder may have a file about it beside it.
        let folders = groups.flatMap { group in names(in: group).map { "\(group)/\($0)" } }
            .filter { !names(in: $0).isEmpty }
        return (folders + ["\(exercise)/Starter"]).map {
            HonestVersion(folder: $0, module: module)
        }
    }

    static let solutions = all.filter { $0.folder.contains("/Solutions/") }
}

@Suite struct HonestVersionTests {
    @Test(arguments: HonestVersion.all)
    func findsNothingInAnHonestVersion(_ version: HonestVersion) throws {
        let intake = try #require(SubmissionFolder(root: version.folder).intake())
        let review = SubmissionReview(module: version.module)
        #expect(!intake.files.isEmpty)
        #expect(review.findings(beforeCompiling: intake) == [])
        #expect(intake.notTaken == [])
    }

    /// Mutants' objects are looked at whenever they are graded.
    @Test(arguments: HonestVersion.solutions)
    func findsNothingInTheObjectOfASolution(_ version: HonestVersion) throws {
        let object = try CompiledModule.object(of: version.folder, module: version.module)
        let review = SubmissionReview(module: version.module)
        #expect(review.findings(afterCompiling: object) == [])
    }
}
