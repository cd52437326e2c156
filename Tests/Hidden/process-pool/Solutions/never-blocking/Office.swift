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
        while seats.count < count { seats.append(try filledSeat()) }
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
        for index in seats.indices {
            if let ticket = seats[index].ticket {
                results[ticket] = .failure(error)
            }
            seats[index].vacate()
        }
        refuse(by: error)
        seats = []
    }

    private func refuse(by error: PoolError) {
        for (ticket, _) in queue { results[ticket] = .failure(error) }
        queue = []
    }

    private func assign() {
        while !queue.isEmpty {
            refill()
            guard let index = seats.firstIndex(where: \.isFree) else { return }
            let (ticket, input) = queue.removeFirst()
            seats[index].begin(ticket, with: input)
            exchange(index)
        }
    }

    private func exchange(_ index: Int) {
        guard let ticket = seats[index].ticket else { return }
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
        }
    }

    private func refill() {
        for index in seats.indices where seats[index].isEmpty {
            do { seats[index] = try filledSeat() } catch {
                if seats.allSatisfy(\.isEmpty) { refuse(by: error) }
            }
        }
    }

    private func filledSeat() throws(PoolError) -> Seat {
        try Seat(besides: seats.map(\.socket), work: work)
    }
}
