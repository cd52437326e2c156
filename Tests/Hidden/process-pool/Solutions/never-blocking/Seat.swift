import Glibc

/// A worker, and the bytes that are on their way to it and from it.
struct Seat {
    private var process: pid_t
    private(set) var socket: Int32
    private(set) var ticket: Int?
    private var input: Bytes = []
    private var outbox: ArraySlice<UInt8> = []
    private var inbox: Bytes = []

    enum Progress {
        case underWay
        case finished(Result<Bytes, PoolError>)
        /// The worker is gone; with the input if it cannot have read it.
        case deserted(unread: Bytes?)
    }

    init(
        besides others: [Int32],
        work: (Bytes) throws -> Bytes
    ) throws(PoolError) {
        var ends: [Int32] = [0, 0]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        if socketpair(AF_UNIX, kind, 0, &ends) < 0 {
            throw .failed(code: errno)
        }
        socket = ends[0]
        fflush(nil)
        process = fork()
        if process == 0 {
            for other in others where other >= 0 { close(other) }
            close(ends[0])
            labour(at: ends[1], work)
        }
        let code = errno
        close(ends[1])
        if process < 0 {
            close(ends[0])
            throw .failed(code: code)
        }
    }

    var isEmpty: Bool { process < 0 }

    var isFree: Bool { !isEmpty && ticket == nil }

    /// What to poll for.
    var interest: pollfd {
        let events = outbox.isEmpty ? POLLIN : POLLIN | POLLOUT
        // A negative descriptor is passed over: nothing is expected of it.
        let descriptor = ticket == nil ? -1 : socket
        return pollfd(fd: descriptor, events: Int16(events), revents: 0)
    }

    mutating func begin(_ ticket: Int, with input: Bytes) {
        self.ticket = ticket
        self.input = input
        outbox = (header(input.count) + input)[...]
    }

    /// Sends and receives what goes without waiting.
    mutating func exchange() -> Progress {
        while !outbox.isEmpty {
            let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
            let sent = outbox.withUnsafeBytes { buffer in
                send(socket, buffer.baseAddress, buffer.count, flags)
            }
            if sent < 0 && errno == EINTR { continue }
            if sent < 0 && errno == EAGAIN { return .underWay }
            if sent < 0 { return .deserted(unread: input) }
            outbox = outbox.dropFirst(sent)
        }
        var piece = Bytes(repeating: 0, count: 1 << 16)
        while true {
            let flags = Int32(MSG_DONTWAIT)
            let received = recv(socket, &piece, piece.count, flags)
            if received < 0 && errno == EINTR { continue }
            if received < 0 && errno == EAGAIN { break }
            if received <= 0 { return .deserted(unread: nil) }
            inbox += piece.prefix(received)
            if let result = takeAnswer() { return .finished(result) }
        }
        return .underWay
    }

    /// Ends the worker at once and waits for it.
    mutating func vacate() {
        guard !isEmpty else { return }
        kill(process, SIGKILL)
        close(socket)
        while waitpid(process, nil, 0) < 0 && errno == EINTR {}
        (process, socket, ticket) = (-1, -1, nil)
        (input, outbox, inbox) = ([], [], [])
    }

    private mutating func takeAnswer() -> Result<Bytes, PoolError>? {
        guard inbox.count >= 9 else { return nil }
        let count = length(inbox[0..<8])
        guard inbox.count == 9 + count else { return nil }
        let body = Bytes(inbox[9...])
        let isValue = inbox[8] == 0
        (inbox, input, ticket) = ([], [], nil)
        guard isValue else {
            return .failure(.workFailed(String(decoding: body, as: UTF8.self)))
        }
        return .success(body)
    }
}

/// A worker's life, with the C library's own buffering.
private func labour(
    at socket: Int32,
    _ work: (Bytes) throws -> Bytes
) -> Never {
    guard let source = fdopen(socket, "r"),
        let sink = fdopen(fcntl(socket, F_DUPFD_CLOEXEC, 0), "w")
    else { _exit(1) }
    while let prefix = take(8, from: source),
        let input = take(length(prefix[...]), from: source)
    {
        var mark: UInt8 = 0
        var output: Bytes
        do { output = try work(input) } catch {
            mark = 1
            output = Bytes("\(error)".utf8)
        }
        let message = header(output.count) + [mark] + output
        // What the work has printed goes first: one may be killed at any time.
        fflush(nil)
        fwrite(message, 1, message.count, sink)
        fflush(sink)
    }
    _exit(0)
}

private func take(
    _ count: Int,
    from source: UnsafeMutablePointer<FILE>
) -> Bytes? {
    var bytes = Bytes(repeating: 0, count: count)
    return fread(&bytes, 1, count, source) == count ? bytes : nil
}

private func header(_ count: Int) -> Bytes {
    (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
}

private func length(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
}
