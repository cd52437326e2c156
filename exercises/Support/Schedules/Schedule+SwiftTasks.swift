extension Schedule {
    /// Whether its tasks are Swift's.
    public var isOfSwiftTasks: Bool { tasks.contains { $0.swiftTask != nil } }

    /// Whether a step is only noted: nobody could have run instead, and nothing counts it.
    ///
    /// - Parameter index: The step's.
    /// - Returns: Whether it is such a step.
    public func isNoted(_ index: Int) -> Bool {
        let step = steps[index]
        switch step.kind {
        case .modify, .suspend, .resume, .spawn: return true
        default:
            guard let object = step.object, objects.indices.contains(object) else { return false }
            return objects[object].kind == .actorState
        }
    }
}
