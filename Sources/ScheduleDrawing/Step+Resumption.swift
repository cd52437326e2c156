import Schedules

extension Step {
    /// Whether it is a crash in the runtime's function that resumes a checked continuation, which
    /// fails if that has been resumed before.
    var isSecondResumption: Bool {
        guard kind == .crash, let function = stack.first?.function else { return false }
        return ["$sScC6resume", "CheckedContinuation.resume"].contains { function.hasPrefix($0) }
    }
}
