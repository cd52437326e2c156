/// What was measured of one thing, a figure for each round.
struct Samples {
    private(set) var timings: [Timing] = []

    mutating func append(_ timing: Timing) { timings.append(timing) }

    var walls: [Double] { timings.map(\.wall) }
    var processors: [Double] { timings.map(\.processor) }
}

extension [Double] {
    /// The one in the middle; of an even number the mean of the two.
    var median: Double {
        let sorted = sorted()
        guard let last = sorted.last else { return .nan }
        guard count > 1 else { return last }
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }

    /// Each one divided by the other of its round.
    func ratios(to others: [Double]) -> [Double] { zip(self, others).map { $0 / $1 } }
}

extension Double {
    /// `0.123`, `12.3`.
    var short: String {
        guard isFinite else { return "–" }
        let digits = self < 10 ? 1000.0 : 10.0
        let scaled = Int((self * digits).rounded())
        let text = String(scaled % Int(digits))
        let zeros = String(repeating: "0", count: (digits == 1000 ? 3 : 1) - text.count)
        return "\(scaled / Int(digits)).\(zeros)\(text)"
    }

    /// `1.85`.
    var ratio: String {
        guard isFinite else { return "–" }
        let scaled = Int((self * 100).rounded())
        return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
    }
}
