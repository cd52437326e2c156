import CourseModel
import Foundation

/// What came of compiling a submission with an exercise's play.
enum PlayerBuild: Sendable {
    /// The player's path.
    case executable(String)
    /// The compiler's words about the learner's files.
    case doesNotCompile(String)
    /// The learner's files compile, the play does not compile with them.
    case apiDiffers([String])
}

extension Workbench {
    /// Compiles a submission and links it with the exercise's play; makes everything in a folder.
    func player(
        from submission: Submission,
        referee: RefereeBuild,
        support: SupportBuild,
        in folder: String
    ) async throws -> PlayerBuild {
        let exercise = referee.exercise
        // The compiler is run where the files are, so that it names them as the learner does.
        let sources = "\(folder)/Sources"
        try FileManager.default.createDirectory(
            atPath: sources,
            withIntermediateDirectories: true
        )
        for file in submission.files { try write(file.text, to: "\(sources)/\(file.name)") }

        let learner = try await compiler.compileModule(
            exercise.module,
            files: submission.files.map { "./\($0.name)" },
            flags: ["-sanitize=thread"],
            into: folder,
            from: sources
        )
        guard learner.succeeded else {
            return .doesNotCompile(learner.output.replacing("./", with: ""))
        }
        let play = try await compiler.compileModule(
            exercise.module + "Player",
            files: ["\(hiddenFolder(of: exercise))/Play.swift"],
            flags: Compiler.ownLanguage + support.importFlags + referee.importFlags
                + ["-I", folder],
            into: folder
        )
        guard play.succeeded else { return .apiDiffers(PlayerBuild.errors(in: play.output)) }

        let player = "\(folder)/player"
        let objects = [exercise.module, exercise.module + "Player"].map { "\(folder)/\($0).o" }
        let linked = try await compiler.link(
            objects + [referee.scenariosObject] + support.playerObjects,
            to: player
        )
        return linked.succeeded ? .executable(player) : .doesNotCompile(linked.output)
    }
}

extension PlayerBuild {
    /// The sentences of a compiler's errors, without the lines of the file that they are about:
    /// a learner must not read the play.
    static func errors(in output: String) -> [String] {
        var seen: Set<String> = []
        return output.split(separator: "\n").compactMap { line in
            guard !line.hasPrefix(" "), let mark = line.firstRange(of: " error: ") else {
                return nil
            }
            let sentence = String(line[mark.upperBound...])
            return seen.insert(sentence).inserted ? sentence : nil
        }
    }
}
