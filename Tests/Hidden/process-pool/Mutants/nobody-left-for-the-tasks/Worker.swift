import Glibc

/// A worker process, and the parent's end of the socket to it.
struct Worker {
    let id: pid_t
    let socket: Int32

    /// Forks a worker.
    ///
    /// - Parameters:
    ///   - others: The sockets of other workers, which it must not keep open.
    ///   - work: What it does with each input.
    /// - Throws: ``PoolError/failed(code:)``.
    init(
        closing others: [Int32],
        work: (Bytes) throws -> Bytes
    ) throws(PoolError) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw .failed(code: errno)
        }
        fflush(nil)
        id = fork()
        if id == 0 {
            for socket in others + [ends[0]] { close(socket) }
            serve(ends[1], work)
        }
        let code = errno
        close(ends[1])
        socket = ends[0]
        if id == -1 {
            close(socket)
            throw .failed(code: code)
        }
    }

    /// Sends an input.
    ///
    /// - Returns: Whether the worker has got all of it.
    func send(_ input: Bytes) -> Bool {
        write(frame: input, to: socket)
    }

    /// Receives the answer; `nil` if the worker has died.
    func answer() -> Result<Bytes, PoolError>? {
        guard let frame = readFrame(from: socket), let mark = frame.first else {
            return nil
        }
        let bytes = Bytes(frame.dropFirst())
        guard mark == 0 else {
            return .failure(.workFailed(String(decoding: bytes, as: UTF8.self)))
        }
        return .success(bytes)
    }

    /// Lets the worker come to its end and waits for it.
    func dismiss() {
        close(socket)
        reap()
    }

    /// Ends the worker at once and waits for it.
    func kill() {
        Glibc.kill(id, SIGKILL)
        close(socket)
        reap()
    }

    private func reap() {
        while waitpid(id, nil, 0) < 0 && errno == EINTR {}
    }
}

/// A worker's life: answers inputs until there are no more.
///
/// The first byte of an answer tells a value, 0, from an error's text, 1.
private func serve(_ socket: Int32, _ work: (Bytes) throws -> Bytes) -> Never {
    while let input = readFrame(from: socket) {
        let answer: Bytes
        do {
            answer = [0] + (try work(input))
        } catch {
            answer = [1] + Array("\(error)".utf8)
        }
        // If nobody reads it, nobody writes the next input either.
        _ = write(frame: answer, to: socket)
    }
    fflush(nil)
    _exit(0)
}
