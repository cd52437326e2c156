import CourseModel
import Foundation
import Grading
import Reporting
import Verdicts

extension GradedExercise {
    /// A verdict with what the course's folder tells beside it.
    ///
    /// - Parameters:
    ///   - verdict: The verdict.
    ///   - exercise: The exercise.
    ///   - submission: What was graded.
    ///   - submissionFolder: Where it was handed in; `nil` for the working copy.
    ///   - root: The course's folder, absolute.
    ///   - repository: The folder from which a reader names files, absolute.
    init(
        _ verdict: ExerciseVerdict,
        on exercise: Exercise,
        submission: Submission,
        submissionFolder: String?,
        root: String,
        repository: String
    ) {
        let working = "\(root)/\(exercise.folder)"
        let base = submissionFolder.map { URL(filePath: $0).standardizedFileURL.path } ?? working
        let inside = exercise.pathInPackage
        let first = submission.files.first?.name ?? ""
        let folder =
            ["\(inside)/Sources", "Sources", ""].first { folder in
                FileManager.default.fileExists(atPath: "\(base)/\(folder)/\(first)")
            } ?? "Sources"
        let sources = folder.isEmpty ? base : "\(base)/\(folder)"
        let isWithin = sources.hasPrefix(repository + "/")
        self.init(
            verdict: verdict,
            title: LocalizedText(exercise.texts.mapValues(\.title)),
            sourceFolder: isWithin ? String(sources.dropFirst(repository.count + 1)) : sources,
            folderInSubmission: folder,
            testOrder: exercise.rubric.flatMap(\.tests).ordered(
                by: Self.suites(of: exercise, root: root)
            )
        )
    }

    /// The files of an exercise's hidden suites, if they are here.
    private static func suites(of exercise: Exercise, root: String) -> [SourceFile] {
        let folder = "\(root)/\(exercise.hiddenFolder)"
        return HiddenFiles(in: folder).suites.compactMap { name in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
                return nil
            }
            return SourceFile(name: name, text: String(decoding: bytes, as: UTF8.self))
        }
    }
}
