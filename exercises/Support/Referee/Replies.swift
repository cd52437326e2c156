import FoundationEssentials
import PlayWire

/// Tells an outcome from what a player sent and how it ended.
struct Replies<Outcome: Codable & Hashable & Sendable> {
    private let id: UInt64
    /// The player's process; 0 if nobody knows it.
    private let process: Int32

    init(to id: UInt64, of process: Int32) {
        self.id = id
        self.process = process
    }

    /// What a message says that is a reply to the request and from the player.
    func reply(_ message: SignedMessage?) -> Reply<Outcome>? {
        guard let message, message.senders == [process],
            let reply = try? JSONDecoder().decode(Reply<Outcome>.self, from: Data(message.bytes)),
            reply.id == id
        else { return nil }
        return reply
    }

    /// What a play's one reply brought: an outcome or an exploration.
    ///
    /// - Parameters:
    ///   - first: The first message, if there was one.
    ///   - later: A second message; there should be none.
    ///   - ending: How the player's process ended.
    ///   - limit: The time that it had.
    /// - Returns: `outcome` or `explored`.
    /// - Throws: ``PlayFailure``.
    func ending(
        first: SignedMessage?,
        later: SignedMessage?,
        ending: PlayerEnding,
        limit: Duration
    ) throws(PlayFailure) -> Reply<Outcome>.Ending {
        let replies = [first, later].compactMap { $0 }.map { message in
            try? JSONDecoder().decode(Reply<Outcome>.self, from: Data(message.bytes))
        }
        let childReturned = replies.contains { reply in
            if case .childReturned = reply?.ending { true } else { false }
        }
        if childReturned { throw .childReturned }
        switch ending {
        case .timedOut: throw .timedOut(limit: limit)
        case .killed(let signal): throw .crashed(signal: signal)
        case .exited(let code):
            if replies.isEmpty { throw .exited(code: code) }
            guard let reply = reply(first), later == nil, code == 0 else { throw .badReply }
            switch reply.ending {
            case .outcome, .explored: return reply.ending
            case .threw(let text): throw .threw(text)
            case .childReturned: throw .childReturned
            case .notExplored(let reason): throw .cannotStart("no exploration: \(reason)")
            }
        }
    }
}

extension Result {
    /// The failure, if it is one.
    var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
