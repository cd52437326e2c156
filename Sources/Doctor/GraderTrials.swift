import CourseModel
import Diagnostics
import Foundation
import Grading
import Sandbox
import Verdicts

/// Grades a right and a wrong solution, and one that tries to get out, through the whole path of a
/// submission: compiler, linker, referee and players.
package struct GraderTrials: GraderSelfTest {
    private let course: String
    private let path: String
    private let cacheFolder: String

    /// - Parameters:
    ///   - course: The folder of a course, whose support libraries players and referees stand on.
    ///   - path: Where programs are searched, the value of `PATH`.
    ///   - cacheFolder: Where compiled suites are kept, absolute.
    package init(course: String, path: String, cacheFolder: String) {
        self.course = course
        self.path = path
        self.cacheFolder = cacheFolder
    }

    package func findings() async -> [Finding] {
        let root = FileManager.default.temporaryDirectory
            .appending(path: "interleave-doctor-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: root) }
        do {
            try lay(in: root)
            let grader = Grader(
                root: root,
                toolchain: try Toolchain(searching: path),
                runner: ProcessRunner(),
                // The attempts are real ones: they must never run in any other way.
                confining: .confined(try ConfinementMeans(searching: path)),
                cacheFolder: cacheFolder
            )
            let right = try await grader.verdict(on: EscapeExercise.reference)
            let wrong = try await grader.verdict(on: EscapeExercise.wrong)
            let escapes = try await grader.verdict(on: EscapeExercise.escapes(from: root))
            let isWritten = FileManager.default.fileExists(atPath: "\(root)/forged")
            return [Self.right(right), Self.wrong(wrong)]
                + EscapeAttempt.allCases.map { attempt in
                    Self.finding(on: attempt, in: escapes, isWritten: isWritten)
                }
        } catch {
            let known = (error as? GradingError)?.message ?? (error as? SandboxError)?.message
            let message = known ?? Message(en: "\(error)", zh: "\(error)")
            return [Finding("grader", .bad, Self.rightTitle, remark: message)]
        }
    }

    /// Writes the exercise down beside the support libraries of the course.
    private func lay(in root: String) throws {
        let files = FileManager.default
        let hidden = "\(root)/\(EscapeExercise.exercise.hiddenFolder)"
        try files.createDirectory(
            atPath: "\(hidden)/Solutions/reference",
            withIntermediateDirectories: true
        )
        try files.createSymbolicLink(
            atPath: "\(root)/exercises",
            withDestinationPath: "\(course)/exercises"
        )
        for (name, text) in EscapeExercise.hiddenFiles {
            try text.write(toFile: "\(hidden)/\(name)", atomically: false, encoding: .utf8)
        }
    }

    private static let rightTitle = Message(
        en: "a right solution gets full points",
        zh: "正确的解答得满分"
    )

    static func right(_ verdict: ExerciseVerdict) -> Finding {
        Finding(
            "grader-right",
            verdict.isFull ? .good : .bad,
            rightTitle,
            remark: verdict.isFull ? nil : remark(on: verdict)
        )
    }

    static func wrong(_ verdict: ExerciseVerdict) -> Finding {
        let isGood =
            verdict.state == .graded && verdict.points == 0
            && verdict.items.flatMap(\.tests).allSatisfy { $0.status.isOfTheLearnersDoing }
        return Finding(
            "grader-wrong",
            isGood ? .good : .bad,
            Message(en: "a wrong solution gets no points", zh: "错误的解答不得分"),
            remark: isGood ? nil : remark(on: verdict)
        )
    }

    /// An attempt that worked gives the right answer, and passes.
    static func finding(
        on attempt: EscapeAttempt,
        in verdict: ExerciseVerdict,
        isWritten: Bool
    ) -> Finding {
        let item = verdict.items.first { $0.id == attempt.rawValue }
        let isStopped =
            item?.tests.first?.status.isOfTheLearnersDoing == true
            && !(attempt == .writing && isWritten)
        return Finding(
            "grader-\(attempt.rawValue)",
            isStopped ? .good : .bad,
            attempt.title,
            remark: isStopped ? nil : remark(on: verdict, item: item)
        )
    }

    private static func remark(on verdict: ExerciseVerdict, item: ItemVerdict? = nil) -> Message {
        let statuses = (item.map { [$0] } ?? verdict.items).flatMap(\.tests).map(\.status)
        let ending = statuses.isEmpty ? "\(verdict.state)" : "\(statuses)"
        return Message(en: "it ended as \(ending)", zh: "结果为 \(ending)")
    }
}

extension TestStatus {
    /// Whether it costs points, and not for a fault of ours.
    fileprivate var isOfTheLearnersDoing: Bool {
        if case .ourFault = self { false } else { !isPass }
    }
}

extension Grader {
    fileprivate func verdict(on text: String) async throws -> ExerciseVerdict {
        try await grade(
            Submission(files: [SourceFile(name: "Escape.swift", text: text)]),
            of: EscapeExercise.exercise
        )
    }
}
