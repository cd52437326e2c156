import Foundation
import Intake
import Linking
import Testing

@testable import Grading

/// How the linker is called that makes players.
@Suite struct PlayerLinkingTests {
    /// The objects and libraries stand where the C compiler was told of them.
    @Test func putsWhatIsLinkedWhereTheCompilerWouldPutIt() throws {
        let linking = try #require(
            LinkerCall(
                answer: #"""
                    clang version 21.0.0
                    Target: x86_64-unknown-linux-gnu
                     "/usr/bin/ld.lld" "-o" "INTERLEAVE-PROGRAM" "/usr/lib/my \"own\" \\ Scrt1.o" \#
                    "INTERLEAVE-OBJECTS" "-lswiftCore" "INTERLEAVE-LIBRARIES" "-lc"

                    """#
            )
        )
        let (linker, arguments) = linking.command(
            linking: ["Learner.o", "Play.o"],
            with: ["-lm", "-lutil"],
            to: "player"
        )
        #expect(linker == "/usr/bin/ld.lld")
        #expect(
            arguments == [
                "-o", "player", #"/usr/lib/my "own" \ Scrt1.o"#, "Learner.o", "Play.o",
                "-lswiftCore", "-lm", "-lutil", "-lc",
            ]
        )
    }

    @Test(arguments: [
        "", "clang: error: invalid linker name in argument '-fuse-ld=lld'\n",
        "clang version 21.0.0\n \"/usr/bin/ld.lld\" \"-o\" \"INTERLEAVE-PROGRAM\" \"-lc\"\n",
    ])
    func takesNothingElseForAnAnswer(answer: String) {
        #expect(LinkerCall(answer: answer) == nil)
    }

    @Test func isOutOfDateOnceAFileThatItNamesIsGone() throws {
        let places = ["INTERLEAVE-PROGRAM", "INTERLEAVE-OBJECTS", "INTERLEAVE-LIBRARIES"]
        let words = ["/proc/self/exe", "-o", "-L/nowhere", "/usr"] + places
        #expect(try #require(LinkerCall(words: words)).isUpToDate)
        #expect(try !#require(LinkerCall(words: words + ["/nowhere/crt1.o"])).isUpToDate)
    }

    /// The C library may come anew, in another folder, long after the linker's words were kept.
    @Test func asksAnewWhereAKeptAnswerIsOutOfDate() async throws {
        let classroom = try Classroom(hasOwnCache: true)
        let workbench = classroom.grader.workbench
        let linking = try await workbench.playerLinking()
        let kept = try #require(
            classroom.files(below: "cache/suites").first { $0.hasSuffix("/words") }
        )
        let words = try String(contentsOfFile: kept, encoding: .utf8)
        for text in ["", words + "\n/nowhere/crt1.o"] {
            try Data(text.utf8).write(to: URL(filePath: kept))
            #expect(try await workbench.playerLinking() == linking)
        }
    }
}

/// What a learner is told whose files compile and do not link.
@Suite struct LinkFailureTests {
    private let classroom: Classroom
    private let folder: String

    init() throws {
        classroom = try Classroom()
        folder = "\(classroom.folder)/build"
        try makeFolder(folder)
    }

    /// Compiles and links a file that nobody has looked at before.
    private func outcome(of text: String, isDamaged: Bool = false) async throws -> String {
        let workbench = classroom.grader.workbench
        let build = LearnersBuild(
            workbench: workbench,
            exercise: Classroom.exercise,
            intake: Intake(of: [SubmittedEntry("Arithmetic.swift", text)]),
            folder: folder
        )
        guard case .made(let compiled) = try await build.compile() else { return "not compiled" }
        var suite = try await workbench.suite(for: Classroom.exercise)
        if isDamaged { suite = try damaged(suite) }
        switch try await build.link(compiled.object, with: suite) {
        case .made: return "linked"
        case .ended(let end): return "\(end)"
        }
    }

    /// A suite whose play is cut in the middle.
    private func damaged(_ suite: SealedSuite) throws -> SealedSuite {
        let own = SealedSuite(folder: "\(folder)/damaged", exercise: suite.exercise)
        try makeFolder(own.folder)
        try copy(suite.playerLibraries, to: own.playerLibraries)
        let play = try Data(contentsOf: URL(filePath: suite.player))
        try write(play.prefix(play.count / 2), to: own.player)
        return own
    }

    @Test(arguments: [
        "", "@_cdecl(\"interleave_play_main\") public func start() {}\n",
    ])
    func tellsThatSymbolsAreMissingOrDoubled(text: String) async throws {
        let outcome = try await outcome(of: text)
        #expect(outcome.hasPrefix("apiDiffers"))
        #expect(outcome.contains("Your public declarations do not fit the exercise"))
    }

    @Test func blamesNoSubmissionForWhatTheLinkerCannotRead() async throws {
        let error = await #expect(throws: GradingError.self) {
            try await outcome(of: "", isDamaged: true)
        }
        guard case .cannotLink(let output) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(output.contains("Play.o"))
    }
}
