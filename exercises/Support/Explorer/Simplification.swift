/// Which choices of a schedule may be left out, one proposal after the other.
///
/// First all after some choice are left out, as many as can be, then single ones, the last first.
struct Simplification {
    /// How many proposals there are at the most.
    static let limit = 400

    private var kept: [Deviation]
    /// Of the schedule that is kept; none if that is the drawn one.
    private(set) var preemptions: Int?
    private var proposals = 0
    /// How many of the first choices are proposed; none when single ones are left out.
    private var length: Int? = 0
    /// The choice that is left out, counted from the end.
    private var dropped = 0

    init(_ drawn: ReplayText?) { kept = drawn?.deviations ?? [] }

    /// The next proposal, with fewer choices than what is kept.
    mutating func next() -> [Deviation]? {
        guard proposals < Self.limit else { return nil }
        proposals += 1
        if let proposed = length {
            if proposed < kept.count {
                length = proposed + 1
                return Array(kept.prefix(proposed))
            }
            length = nil
        }
        guard dropped < kept.count else { return nil }
        dropped += 1
        var proposal = kept
        proposal.remove(at: kept.count - dropped)
        return proposal
    }

    /// Keeps what came of the last proposal, for it led to the same.
    mutating func succeed(_ path: (deviations: [Deviation], preemptions: Int)) {
        kept = path.deviations
        preemptions = path.preemptions
        length = nil
        dropped = 0
    }
}
