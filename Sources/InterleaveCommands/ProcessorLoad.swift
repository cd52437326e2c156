import Sandbox

/// Busy loops beside what is of interest, as on a machine that others use too.
///
/// Each is a process under a keeper, which kills it also when this process is killed.
struct ProcessorLoad {
    let loops: Int

    /// Runs a body while the loops are running.
    ///
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; ``SandboxError`` if a loop cannot be started.
    func during<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            defer { group.cancelAll() }
            for _ in 0..<loops {
                group.addTask {
                    let loop = Command(
                        executable: "/bin/sh",
                        arguments: ["-c", "while :; do :; done"]
                    )
                    _ = try await ProcessRunner()
                        .run(loop, limits: SandboxLimits(wallTime: .seconds(30 * 24 * 3600)))
                    return nil
                }
            }
            group.addTask { try await body() }
            while let ended = try await group.next() {
                if let value = ended { return value }
            }
            throw CancellationError()
        }
    }
}
