import Glibc

// Stands where the explorer stands when the gallery's programs run by themselves, so that their
// sources are the same: built as a module of that name, without a search.

/// What a program asks of a search; nothing here.
public struct Explorer: Sendable {
    /// Of no use here.
    public var stopsAtPlainAccesses = false
    /// Of no use here.
    public var reduces = false

    /// Takes no notice of the bound.
    public init(preemptions: Int?) {}
}

/// Makes threads and processes, and waits for them.
public final class ExplorerStage {
    private var processes: [pid_t] = []
    private var threads: [pthread_t] = []

    /// One without threads and processes.
    public init() {}

    /// Makes a process that runs a body.
    public func process(_ body: () throws -> Void) throws {
        let id = fork()
        guard id == 0 else {
            processes.append(id)
            return
        }
        try body()
        _exit(0)
    }

    /// Makes a thread that runs a body.
    public func thread(_ body: @escaping @Sendable () -> Void) throws {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(ThreadBody(body)).toOpaque()
        pthread_create(
            &thread,
            nil,
            { context in
                guard let context else { return nil }
                Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().body()
                return nil
            },
            context
        )
        threads.append(thread)
    }

    /// Waits for all of them.
    public func wait() throws {
        for thread in threads { pthread_join(thread, nil) }
        for id in processes { waitpid(id, nil, 0) }
    }
}

private final class ThreadBody: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
