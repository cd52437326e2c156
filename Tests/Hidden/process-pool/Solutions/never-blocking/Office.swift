import Glibc

/// An event loop over all workers; it waits in `poll` and nowhere else.
final class Office {
    /// What has come, by ticket, until its owner is gone.
    var results: [Int: Result<Bytes, PoolError>] = [:]
    private var lastTicket = 0
    private var queue: [(ticket: Int, input: Bytes)] = []
    private var seats: [Seat] = []
    private let work: (Bytes) throws -> Bytes

    init(
        seats count: Int,
        work: @escaping (Bytes) throws -> Bytes
    ) throws(PoolError) {
        self.work = work
        while seats.count < count { try addSeat() }
    }

    deinit {
        shut(by: .terminated)
    }

    var isAtWork: Bool {
        !queue.isEmpty || seats.contains { $0.ticket != nil }
    }

    /// Takes an input in.
    ///
    /// - Returns: The ticket for its result.
    func accept(_ input: Bytes) -> Int {
        lastTicket += 1
        queue.append((lastTicket, input))
        turn(milliseconds: 0)
        return lastTicket
    }

    /// Moves whatever bytes can be moved, after waiting for some at the most
    /// so long; -1 is for ever.
    func turn(milliseconds: Int32) {
        assign()
        guard isAtWork else { return }
        var polled = seats.map(\.interest)
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else {
            return
        }
        for index in seats.indices where polled[index].revents != 0 {
            exchange(index)
        }
        assign()
    }

    /// Ends all workers; what is not done ends with this error.
    func shut(by error: PoolError) {
        for seat in seats {
            if let ticket = seat.ticket { results[ticket] = .failure(error) }
            seat.vacate()
        }
        for (ticket, _) in queue { results[ticket] = .failure(error) }
        seats = []
        queue = []
    }

    private func addSeat() throws(PoolError) {
        seats.append(try Seat(besides: seats.map(\.socket), work: work))
    }

    private func assign() {
        // A seat whose worker turns out to be gone is free again at once.
        while !queue.isEmpty,
            let index = seats.firstIndex(where: { $0.ticket == nil })
        {
            let (ticket, input) = queue.removeFirst()
            seats[index].begin(ticket, with: input)
            exchange(index)
        }
    }

    private func exchange(_ index: Int) {
        // There are no seats left when a worker could not be replaced.
        guard seats.indices.contains(index),
            let ticket = seats[index].ticket
        else { return }
        switch seats[index].exchange() {
        case .underWay:
            break
        case .finished(let result):
            results[ticket] = result
        case .deserted(let unread):
            if let unread {
                queue.insert((ticket, unread), at: 0)
            } else {
                results[ticket] = .failure(.workerDied)
            }
            seats[index].vacate()
            refill(index)
        }
    }

    private func refill(_ index: Int) {
        var others = seats.map(\.socket)
        others.remove(at: index)
        do {
            seats[index] = try Seat(besides: others, work: work)
        } catch {
            // Nobody can be started: nothing will be done here any more.
            seats[index].leaveEmpty()
            shut(by: error)
        }
    }
}
