/// A choice at which a schedule differs from the steady one, which goes on with a task for as
/// long as it can run.
struct Deviation: Hashable, Sendable {
    /// The number of the decision, from 0.
    var decision: UInt32
    /// The task that runs.
    var task: UInt32
}

/// What repeats one schedule, as a short text: `1pr.5-2.9-1`.
struct ReplayText: Hashable {
    /// Whether plain accesses are decisions.
    var plainAccesses: Bool
    /// Whether releases are.
    var releases: Bool
    /// The choices that differ from the steady ones.
    var deviations: [Deviation]

    init(plainAccesses: Bool, releases: Bool, deviations: [Deviation]) {
        self.plainAccesses = plainAccesses
        self.releases = releases
        self.deviations = deviations
    }

    /// Reads a text; `nil` if it is none.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let head = parts.first, head.first == "1",
            head.dropFirst().allSatisfy({ $0 == "p" || $0 == "r" })
        else { return nil }
        plainAccesses = head.contains("p")
        releases = head.contains("r")
        deviations = []
        for part in parts.dropFirst() {
            let numbers = part.split(separator: "-").map { UInt32($0) }
            guard numbers.count == 2, let decision = numbers[0], let task = numbers[1],
                deviations.last.map({ $0.decision < decision }) ?? true
            else { return nil }
            deviations.append(Deviation(decision: decision, task: task))
        }
    }

    /// The text.
    var text: String {
        let head = "1" + (plainAccesses ? "p" : "") + (releases ? "r" : "")
        return ([head] + deviations.map { "\($0.decision)-\($0.task)" }).joined(separator: ".")
    }
}
