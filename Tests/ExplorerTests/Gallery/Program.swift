import Explorer

/// A small program of which it is known what can come of it.
struct Program: Sendable {
    let name: String
    var explorer: Explorer
    /// Gives numbers, so that all programs can be told in the same way.
    let body: @Sendable (ExplorerStage) throws -> [Int]

    init(
        _ name: String,
        _ explorer: Explorer = Explorer(preemptions: 2),
        _ body: @escaping @Sendable (ExplorerStage) throws -> [Int]
    ) {
        self.name = name
        self.explorer = explorer
        self.body = body
    }
}

extension Explorer {
    /// All schedules there are.
    static var unbounded: Explorer { Explorer(preemptions: nil) }
    /// All with at most two preemptions, which may also fall between threads' plain accesses.
    static var stopping: Explorer {
        var explorer = Explorer(preemptions: 2)
        explorer.stopsAtPlainAccesses = true
        return explorer
    }
    /// All schedules that differ in more than the order of operations that do not meet.
    static var reduced: Explorer {
        var explorer = Explorer(preemptions: nil)
        explorer.reduces = true
        return explorer
    }
}
