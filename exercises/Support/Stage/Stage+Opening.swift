import CPlaySupport
import Dispatch
import FoundationEssentials
import Glibc
import PlayWire

extension Stage {
    /// The descriptor of the socket that the referee hands to a player.
    private static let socket: Int32 = 3

    /// Bytes of the largest file, those that take the player's output included.
    private static let largestFile: rlim_t = 64 << 20

    /// The whole life of a player: receives one request, plays it, replies, leaves.
    ///
    /// - Parameter scenarios: The types that this player can play, each ``Playable`` or
    ///   ``AsyncPlayable``.
    public static func open(for scenarios: [any Scenario.Type]) -> Never {
        guard writeEvidence(to: interleave_receive_file(socket)),
            var bytes = PlayWire.Frame.receive(from: socket)
        else {
            leave(saying: "A player is started by a referee; it has nothing to play by itself.")
        }
        limitFiles()
        // A worker that may not raise its priority says so to the system's log: by a socket, which
        // would be there for a moment and count as left behind.
        unsafe setenv("LIBDISPATCH_LOG", "NO", 1)
        // Where the kernel knows no such filters, a learner plays for herself: nobody grades there.
        _ = interleave_guard_channel(socket)
        var request = Data(bytes)
        wipe(&bytes)
        guard let header = try? JSONDecoder().decode(RequestHeader.self, from: request),
            let type = scenarios.first(where: { "\($0)" == header.name })
        else {
            leave(saying: "The request is of a scenario that this player does not know.")
        }
        // A child that comes back from the learner's call must be told from its parent.
        let player = getpid()
        if let playable = type as? any Playable.Type {
            perform(playable, &request, player)
        }
        if let playable = type as? any AsyncPlayable.Type {
            perform(playable, &request, player)
        }
        leave(saying: "\(header.name) is neither Playable nor AsyncPlayable.")
    }

    /// Overwrites what is no longer needed, so that nobody finds it in memory.
    private static func wipe(_ bytes: inout some MutableCollection<UInt8>) {
        for index in bytes.indices { bytes[index] = 0 }
    }

    /// Ends a flood before it fills the machine, if nobody outside does.
    private static func limitFiles() {
        let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
        var limit = rlimit()
        guard unsafe getrlimit(resource, &limit) == 0, limit.rlim_cur > largestFile else { return }
        limit.rlim_cur = largestFile
        unsafe setrlimit(resource, &limit)
    }

    /// Lets crashes and hangs be told; the file itself is not kept open.
    private static func writeEvidence(to file: Int32) -> Bool {
        guard file >= 0 else { return false }
        defer { close(file) }
        return interleave_attach_evidence(file)
    }

    private static func perform<Played: Playable>(
        _ type: Played.Type,
        _ bytes: inout Data,
        _ player: Int32
    ) -> Never {
        let request = decoded(Request<Played>.self, bytes)
        wipe(&bytes)
        let stage = Stage()
        let before = stage.ownFootprint()
        let ending: Reply<Played.Outcome>.Ending
        if let bounds = request.exploring {
            ending = explored(request.scenario, within: bounds)
        } else {
            do {
                ending = .outcome(try request.scenario.play(on: stage))
            } catch {
                ending = .threw("\(error)")
            }
        }
        stage.finish(ending, player, before)
    }

    private static func perform<Played: AsyncPlayable>(
        _ type: Played.Type,
        _ bytes: inout Data,
        _ player: Int32
    ) -> Never {
        let request = decoded(Request<Played>.self, bytes)
        wipe(&bytes)
        let stage = Stage()
        let before = stage.ownFootprint()
        if let bounds = request.exploring {
            stage.finish(exploredAsync(request.scenario, within: bounds), player, before)
        }
        Task {
            let ending: Reply<Played.Outcome>.Ending
            do {
                ending = .outcome(try await request.scenario.play(on: stage))
            } catch {
                ending = .threw("\(error)")
            }
            stage.finish(ending, player, before)
        }
        // Serves the main actor, which a learner's code may use.
        dispatchMain()
    }

    private static func decoded<Value: Decodable>(_ type: Value.Type, _ bytes: Data) -> Value {
        do { return try JSONDecoder().decode(type, from: bytes) } catch {
            leave(saying: "The request cannot be read: \(error)")
        }
    }

    private func finish<Outcome: Codable & Hashable & Sendable>(
        _ ending: Reply<Outcome>.Ending,
        _ player: Int32,
        _ before: Footprint
    ) -> Never {
        let isPlayer = getpid() == player
        let held = isPlayer && !expectsLeftovers ? held(beyond: before) : nil
        // There is one key. Children that come back together would each take a part of it.
        let id = isPlayer ? Stage.receivedKey() : 0
        let reply = Reply(id: id, ending: isPlayer ? ending : .childReturned, held: held)
        guard let bytes = try? JSONEncoder().encode(reply) else {
            Stage.leave(saying: "The outcome cannot be encoded.")
        }
        _ = unsafe PlayWire.Frame.send([UInt8](bytes)) { bytes in
            guard let start = bytes.baseAddress else { return 0 }
            return unsafe interleave_send_guarded(start, bytes.count)
        }
        fflush(nil)
        _exit(0)
    }

    /// Takes the key without which a reply is none from where the referee has put it.
    private static func receivedKey() -> UInt64 {
        let key = PlayWire.Frame.receive { piece in
            let size = piece.count
            return unsafe interleave_receive_guarded(&piece, size)
        }
        guard let key, let id = try? JSONDecoder().decode(ReplyKey.self, from: Data(key)).id else {
            leave(saying: "The referee has sent no key for the reply.")
        }
        return id
    }

    /// Ends a player that cannot play, with the exit code of a wrong request (`EX_PROTOCOL`).
    private static func leave(saying text: String) -> Never {
        complain(text)
        fflush(nil)
        _exit(76)
    }
}
