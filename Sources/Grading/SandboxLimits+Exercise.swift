import CourseModel
import Sandbox

extension SandboxLimits {
    /// What each play of an exercise's tests may use.
    ///
    /// A play has the time of its whole test: most ask their referee for less, which then ends
    /// them. Two processors may be busy all that time before the play is stopped for that.
    init(playsOf limits: Exercise.Limits) {
        self.init(
            wallTime: .seconds(limits.wallSeconds),
            processorTime: .seconds(2 * limits.wallSeconds),
            memoryBytes: limits.memoryMebibytes << 20,
            processes: limits.processes
        )
    }
}
