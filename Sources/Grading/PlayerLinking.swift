import Foundation
import Linking

extension Workbench {
    /// How players are linked on this machine; asks once for each toolchain.
    ///
    /// - Throws: ``GradingError``.
    func playerLinking() async throws -> LinkerCall {
        let question = compiler.toolchain.questionAboutPlayers
        let folder = try await cache.folder(
            "linking",
            madeFrom: [compiler.toolchain.clang] + question
        ) { folder in
            let linking = try await compiler.playerLinking(question)
            try write(linking.words.joined(separator: "\n"), to: "\(folder)/words")
        }
        let words = try text(of: "\(folder)/words").split(separator: "\n").map(String.init)
        if let kept = LinkerCall(words: words), kept.isUpToDate { return kept }
        return try await compiler.playerLinking(question)
    }
}

extension Compiler {
    fileprivate func playerLinking(
        _ question: [String]
    ) async throws(GradingError) -> LinkerCall {
        let result = try await run(toolchain.clang, question, in: "/")
        guard result.succeeded, let linking = LinkerCall(answer: result.output) else {
            throw .doesNotBuild(what: "the player", output: result.output)
        }
        // What it does not find it names without a folder. Such an answer must not be kept.
        if let missing = linking.words.first(where: { $0.hasSuffix(".o") && !$0.hasPrefix("/") }) {
            throw .doesNotBuild(what: "the player", output: "cannot open \(missing)")
        }
        return linking
    }
}

extension Toolchain {
    /// What its C compiler is asked about the linking of players.
    fileprivate var questionAboutPlayers: [String] {
        LinkerCall.question(
            libraries: libraries,
            runtimeStart: runtimeStart,
            flags: [
                // The fence rests on the order of the play's functions, whatever an object wishes.
                "-Wl,--no-call-graph-profile-sort", "-Wl,--defsym,main=\(SealedSuite.playMain)",
            ]
        )
    }
}
