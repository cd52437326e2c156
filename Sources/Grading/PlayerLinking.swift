import Foundation

/// How the toolchain's linker makes a player: the whole command line, except for what is different
/// from one player to the next.
///
/// The C compiler knows what a program is linked with on this machine, and takes as long to say so
/// as the linker needs. So it is asked once, and the linker is called directly.
struct PlayerLinking: Sendable, Equatable {
    /// The linker's path and its arguments, with ``objects``, ``libraries`` and ``player`` in their
    /// places.
    let words: [String]

    private static let objects = "INTERLEAVE-OBJECTS"
    private static let libraries = "INTERLEAVE-LIBRARIES"
    private static let player = "INTERLEAVE-PLAYER"

    /// What the C compiler is asked: to link a player as `swiftc` would, without doing it.
    ///
    /// - Parameters:
    ///   - toolchain: The player finds its libraries where they are.
    ///   - main: The function that is called first.
    /// - Returns: The C compiler's arguments.
    static func question(to toolchain: Toolchain, main: String) -> [String] {
        [
            "-###", "-fuse-ld=lld", "-pie", "-Wl,-rpath,\(toolchain.libraries)",
            // The fence rests on the order of the play's functions, whatever an object wishes.
            "-Wl,--no-call-graph-profile-sort", "-Wl,--defsym,main=\(main)",
            toolchain.runtimeStart, "-Xlinker", objects, "-L", toolchain.libraries, "-lswiftCore",
            "-Xlinker", libraries, "-o", player,
        ]
    }

    /// - Parameter words: The command line; `nil` comes of one that has no place for what is linked.
    init?(words: [String]) {
        guard [Self.objects, Self.libraries, Self.player].allSatisfy(words.contains) else {
            return nil
        }
        self.words = words
    }

    /// Reads the answer of the C compiler: the command in its last line, each word in quotation
    /// marks; `nil` if it is no such line.
    init?(answer: String) {
        guard let line = answer.split(separator: "\n").last, line.hasPrefix(" \"") else {
            return nil
        }
        let words = line.matches(of: /"((?:[^"\\]|\\.)*)"/).map { match in
            String(match.1.replacing(/\\(.)/) { $0.1 })
        }
        self.init(words: words)
    }

    /// Whether the files that it names are still there: the C library may have come anew.
    var isUpToDate: Bool {
        words.allSatisfy { !$0.hasPrefix("/") || FileManager.default.fileExists(atPath: $0) }
    }

    /// The command that links a player.
    ///
    /// - Parameters:
    ///   - objects: What is linked, in this order.
    ///   - libraries: What the objects ask for, such as `-lswiftCore`.
    ///   - player: What is made.
    /// - Returns: The linker's path and its arguments.
    func command(
        linking objects: [String],
        with libraries: [String],
        to player: String
    ) -> (linker: String, arguments: [String]) {
        let words = words.flatMap { word in
            switch word {
            case Self.objects: objects
            case Self.libraries: libraries
            case Self.player: [player]
            default: [word]
            }
        }
        return (words.first ?? "", Array(words.dropFirst()))
    }
}

extension Workbench {
    /// How players are linked on this machine; asks once for each toolchain.
    ///
    /// - Throws: ``GradingError``.
    func playerLinking() async throws -> PlayerLinking {
        let question = PlayerLinking.question(to: compiler.toolchain, main: SealedSuite.playMain)
        let folder = try await cache.folder(
            "linking",
            madeFrom: [compiler.toolchain.clang] + question
        ) { folder in
            let linking = try await compiler.playerLinking(question)
            try write(linking.words.joined(separator: "\n"), to: "\(folder)/words")
        }
        let words = try text(of: "\(folder)/words").split(separator: "\n").map(String.init)
        if let kept = PlayerLinking(words: words), kept.isUpToDate { return kept }
        return try await compiler.playerLinking(question)
    }
}

extension Compiler {
    fileprivate func playerLinking(
        _ question: [String]
    ) async throws(GradingError) -> PlayerLinking {
        let result = try await run(toolchain.clang, question, in: "/")
        guard result.succeeded, let linking = PlayerLinking(answer: result.output) else {
            throw .doesNotBuild(what: "the player", output: result.output)
        }
        // What it does not find it names without a folder. Such an answer must not be kept.
        if let missing = linking.words.first(where: { $0.hasSuffix(".o") && !$0.hasPrefix("/") }) {
            throw .doesNotBuild(what: "the player", output: "cannot open \(missing)")
        }
        return linking
    }
}
