import CPlaySupport
import FoundationEssentials
import Glibc
import PlayWire

/// What a player sent back, and what was seen of it from outside.
struct Answer<Outcome: Codable & Hashable & Sendable>: Sendable {
    let ending: Reply<Outcome>.Ending
    let standardOutput: String
    let standardError: String
}

/// One run of a player, from its start until nothing of it is left.
struct PlayerRun: Sendable {
    /// Its path, as the launcher's confinement shows it.
    let executable: String
    let launcher: PlayerLauncher
    let limit: Duration
    /// The test that it is for; `nil` if nobody asks.
    var test: String?
    /// Finds the lines of stacks, if there is one.
    let symbolizer: Symbolizer?

    /// Has a player play a scenario, and writes down what came of it for a grader.
    ///
    /// - Throws: ``PlayFailure``.
    func perform<Played: Scenario>(_ scenario: Played) throws -> Performance<Played> {
        let (result, record) = try run(scenario)
        PlayLog.write(record)
        let answer = try result.get()
        guard case .outcome(let outcome) = answer.ending else { throw PlayFailure.badReply }
        return Performance(
            outcome: outcome,
            standardOutput: answer.standardOutput,
            standardError: answer.standardError
        )
    }

    /// Has a player explore a scenario's schedules, and writes down what came of it for a grader.
    ///
    /// - Throws: ``PlayFailure``.
    func explore<Played: Scenario>(
        _ scenario: Played,
        within bounds: ExplorationBounds,
        number: Int = 1
    ) throws -> Explored<Played> {
        var (result, record) = try run(scenario, exploring: bounds)
        record.exploration?.number = number
        PlayLog.write(record)
        guard case .explored(let exploration) = try result.get().ending else {
            throw PlayFailure.badReply
        }
        return Explored(exploration: exploration, run: self, number: number)
    }

    /// Starts a player, has it play a scenario, and clears away what it leaves.
    ///
    /// - Throws: ``PlayFailure/cannotStart(_:)``.
    func run<Played: Scenario>(
        _ scenario: Played,
        exploring bounds: ExplorationBounds? = nil
    ) throws -> (Result<Answer<Played.Outcome>, PlayFailure>, PlayRecord) {
        let begin = ContinuousClock.now
        // A launcher that keeps the time is late only if something is wrong with it.
        let deadline = begin + (launcher.keepsTime ? limit * 10 + .seconds(150) : limit)
        guard reapsOrphans else { throw PlayFailure.cannotStart("prctl: errno \(errno)") }
        let request = Request(
            name: "\(Played.self)",
            scenario: scenario,
            exploring: bounds
        )
        let key = ReplyKey(id: .random(in: 1 ... .max))
        let mark = "INTERLEAVE_PLAY=\(UInt64.random(in: 1 ... .max))"
        let folder = try PlayFolder()
        let player = try SpawnedPlayer.start(
            executable: executable,
            launcher: launcher.limited(to: limit),
            environment: [mark, "TMPDIR=\(folder.path)"] + WantedStop.variables
        )
        _ = unsafe interleave_send_files(player.socket, [player.evidence], 1)
        _ = PlayWire.Frame.send([UInt8](try JSONEncoder().encode(request)), to: player.socket)
        _ = PlayWire.Frame.send([UInt8](try JSONEncoder().encode(key)), to: player.socket)
        shutdown(player.socket, Int32(SHUT_WR))

        let first = SignedMessage.receive(from: player.socket, until: deadline)
        let ending = player.waitForEnd(until: deadline) {
            endAfterStacks(player.process, mark)
        }
        let cleared = player.clearAway(mark: mark)
        // Everybody who could write is gone, so this comes to an end.
        let later = first == nil ? nil : SignedMessage.receive(from: player.socket)

        let report = player.report
        let replies = Replies<Played.Outcome>(
            to: key.id,
            of: launcher.confines ? report?.process ?? 0 : player.process
        )
        let written = player.stacks
        let stacks = symbolizer?.symbolize(written, of: executable) ?? written
        let result = Result { () throws(PlayFailure) in
            if report?.memoryRanOut == true && ending != .exited(code: 0) { throw .outOfMemory }
            try check(player.outputBytes, ending)
            if launcher.confines { try check(report, error: player.standardError) }
            return try replies.ending(first: first, later: later, ending: ending, limit: limit)
        }
        .mapError { $0.at(stacks) }
        let answer = result.map { ending in
            Answer(
                ending: ending,
                standardOutput: player.standardOutput,
                standardError: player.standardError
            )
        }
        let reply = replies.reply(first)
        let record = PlayRecord(
            test: test,
            scenario: request.name,
            failure: result.failure,
            of: player,
            leftovers: player.leftovers(
                after: reply,
                report: report,
                cleared: cleared,
                files: folder.names
            ),
            areExpected: reply.map { $0.held == nil } ?? false,
            stacks: stacks,
            exploration: (try? result.get()).flatMap { ExplorationRecord($0) },
            seconds: begin.duration(to: .now) / .seconds(1)
        )
        return (answer, record)
    }

    /// Has a play whose time is over tell its stacks, and kills it.
    private func endAfterStacks(_ process: Int32, _ mark: String) {
        askForStacks(of: process, mark: mark)
        kill(-process, SIGKILL)
    }

    /// Tells a launcher's fault from a player's.
    private func check(_ report: LaunchReport?, error: String) throws(PlayFailure) {
        switch (report?.ending, report?.number) {
        case ("cannotExecute", _), ("neverBegan", _), (nil, _):
            throw .cannotStart("it cannot be confined: \(error)")
        case ("starved", _):
            throw .cannotStart(
                said(
                    en: "This machine is too busy: a play did not get a processor for the time "
                        + "that it has.",
                    zh: "这台机器过于繁忙：执行过程没有得到规定的处理器时间。"
                )
            )
        case ("timedOut", _), ("signalled", SIGXCPU): throw .timedOut(limit: limit)
        default: return
        }
    }

    /// Tells a flood from an ordinary end, and from the crash that it may end in.
    private func check(_ output: OutputBytes, _ ending: PlayerEnding) throws(PlayFailure) {
        if output.largest > OutputBytes.limit || ending == .killed(signal: SIGXFSZ) {
            throw .tooMuchOutput(limit: OutputBytes.limit)
        }
    }
}
