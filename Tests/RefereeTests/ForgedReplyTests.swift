import Foundation
import PlayWire
import Testing

@testable import Referee
@testable import RefereeScenarios

/// What a player can send that knows everything: its request, its key and the reply's form.
///
/// The players here are shell scripts, so nothing of the stage stands in the forger's way.
@Suite struct ForgedReplyTests {
    struct Forgery: Sendable, CustomTestStringConvertible {
        var what: String
        var script: String
        var failure: PlayFailure

        init(_ what: String, _ script: String, _ failure: PlayFailure = .badReply) {
            (self.what, self.script, self.failure) = (what, script, failure)
        }

        var testDescription: String { what }
    }

    @Test func takesAReplyOfTheRightForm() async throws {
        let result = try await play(#"send "$reply""#)
        #expect(result == .success(.init(text: "done")))
    }

    @Test(arguments: [
        Forgery("nothing at all", "exit 0", .exited(code: 0)),
        Forgery("a length without a message", #"printf '\0\0\0\144'"#, .exited(code: 0)),
        Forgery("half a message", #"printf '\0\0\0\144{"id":'"#, .exited(code: 0)),
        Forgery("a length of four gigabytes", #"printf '\377\377\377\377'"#, .exited(code: 0)),
        Forgery("half a message, and waits", #"printf '\0\0\0\144{'; sleep 600"#, .hung),
        Forgery("an empty message", #"printf '\0\0\0\0'"#),
        Forgery("no JSON", #"send done"#),
        Forgery("JSON of another form", #"send '{"text":"done"}'"#),
        Forgery("an outcome of another type", #"send "{$id,\"ending\":{\"outcome\":{\"_0\":1}}}""#),
        Forgery("an ending that there is not", #"send "{$id,\"ending\":{\"passed\":{}}}""#),
        Forgery(
            "an exploration that nobody asked for",
            #"send "${reply%%outcome*}explored${reply#*outcome}""#
        ),
        Forgery("bytes that are no text", #"send "$(printf '\377\376')$reply""#),
        Forgery("deep nesting", #"send "$(printf '%60000s' | tr ' ' '[')""#),
        Forgery("a guessed number", #"id='"id":1'; $right; send "$reply""#),
        Forgery("no number", #"id='"held":null'; $right; send "$reply""#),
        Forgery("two replies", #"send "$reply"; send "$reply""#),
        Forgery("a reply, and then another outcome", #"send "$reply"; send "{$id}""#),
        Forgery("a reply, and ends in failure", #"send "$reply"; exit 1"#),
        Forgery(
            "a reply, and crashes",
            #"send "$reply"; kill -SEGV $$"#,
            .crashed(signal: SIGSEGV)
        ),
        Forgery("a reply, and does not end", #"send "$reply"; sleep 600"#, .hung),
        Forgery("a child's reply", #"(send "$reply")"#),
        Forgery(
            "a child's reply after its parent's end",
            #"(sleep 0.3; send "$reply") & exit 0"#
        ),
        Forgery("a reply half of which is a child's", #"begin "$reply"; (finish "$reply")"#),
    ])
    func takesNoOther(forgery: Forgery) async throws {
        #expect(try await play(forgery.script) == .failure(forgery.failure))
    }

    /// Has a script play that begins with all that forger.sh knows.
    private func play(_ script: String) async throws -> Result<Forging.Outcome, PlayFailure> {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let run = PlayerRun(
            executable: folder.appending(path: "Forging/forger.sh").path,
            launcher: PlayerLauncher(words: []),
            limit: .seconds(script.hasSuffix("sleep 600") ? 1 : 60),
            symbolizer: nil
        )
        let scenario = Forging(script: Data(script.utf8).base64EncodedString())
        let answer = try await onThreadThatMayBlock { try run.run(scenario).0 }
        return answer.flatMap { answer in
            guard case .outcome(let outcome) = answer.ending else { return .failure(.badReply) }
            return .success(outcome)
        }
    }
}

/// A request from which a shell script takes what it is to do.
private struct Forging: Scenario {
    /// The script's end, in Base64.
    var script: String

    struct Outcome: Codable, Hashable {
        var text: String
    }
}

extension PlayFailure {
    fileprivate static let hung = timedOut(limit: .seconds(1))
}
