import Contracts
import CourseModel
import Diagnostics
import Foundation
import Intake
import Verdicts

/// What came of compiling a submission and linking it with an exercise's sealed play.
enum PlayerBuild: Sendable {
    /// The player's path.
    case executable(String)
    /// The files or what became of them do what no exercise needs; all reasons.
    case rejected([Finding])
    /// The compiler's words about the learner's files.
    case doesNotCompile(String)
    /// The learner's files compile, but they do not make public what the exercise calls.
    case apiDiffers([Message])
}

extension Workbench {
    /// Compiles a submission and links it with the exercise's play; makes everything in a folder.
    func player(
        from submission: Submission,
        suite: SealedSuite,
        in folder: String
    ) async throws -> PlayerBuild {
        let module = suite.exercise.module
        let intake = submission.intake
        let review = SubmissionReview(module: module)
        let refused = review.findings(beforeCompiling: intake)
        guard refused.isEmpty else { return .rejected(refused) }
        let sources = "\(folder)/Sources"
        try FileManager.default.createDirectory(
            atPath: sources,
            withIntermediateDirectories: true
        )
        for file in intake.files { try write(file.text, to: "\(sources)/\(file.name)") }

        let interface = "\(folder)/\(module).swiftinterface"
        let learner = try await compiler.compileModule(
            module,
            files: intake.files.map { "./\($0.name)" },
            flags: Compiler.learnersModule + ["-emit-module-interface-path", interface],
            into: folder,
            from: sources
        )
        guard learner.succeeded else {
            return .doesNotCompile(intake.learnersWords(of: learner.output))
        }
        // Before the link: the linker obeys what an object says.
        let audited = review.findings(afterCompiling: try bytes(of: "\(folder)/\(module).o"))
        guard audited.isEmpty else { return .rejected(audited) }
        let differences = try differences(of: interface, from: suite.contract)
        guard differences.isEmpty else { return .apiDiffers(differences) }

        let player = "\(folder)/player"
        let linked = try await compiler.link(
            ["\(folder)/\(module).o", suite.player],
            main: SealedSuite.playMain,
            to: player
        )
        if linked.succeeded { return .executable(player) }
        // Only symbols can be the learner's doing; a linker that cannot run is not.
        let isAboutSymbols = ["undefined reference", "multiple definition"]
            .contains { linked.output.contains($0) }
        guard isAboutSymbols else {
            throw GradingError.doesNotBuild(what: "the player", output: linked.output)
        }
        return .apiDiffers(Self.linkFailure)
    }

    private func bytes(of file: String) throws(GradingError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw .file("\(file) cannot be read.")
        }
        return [UInt8](data)
    }

    /// In what an interface file differs from an exercise's contract.
    private func differences(
        of interface: String,
        from contract: String
    ) throws(GradingError) -> [Message] {
        var read: [PublicInterface] = []
        for path in [contract, interface] {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw .file("\(path) cannot be read.")
            }
            read.append(PublicInterface(reading: text))
        }
        return read[0].differences(of: read[1]).map(\.message)
    }

    /// What is told when the interfaces look alike and the objects do not fit all the same.
    private static let linkFailure = [
        Message(
            en: "Your public declarations do not fit the exercise; compare their generic "
                + "parameters and attributes with those of the first version",
            zh: "你的公开声明与练习不匹配；请对照最初的版本，检查泛型参数和特性"
        )
    ]
}
