import Explorer
import Foundation

/// The same program with outcomes of many types, told as text: each distinct end, with its count,
/// in the order in which they were found.
///
/// Two threads add one to a number, each by reading and writing, so it ends as 2 in two of six
/// schedules, the first one among them, and as 1 in four.
let outcomePrograms: [(name: String, ends: @Sendable () throws -> [String])] = [
    ("outcome-truth", { try ends { $0 == 2 } }),
    ("outcome-case", { try ends { $0 == 2 ? Case.whole : .lost(by: 1) } }),
    ("outcome-optional", { try ends { $0 == 2 ? $0 : nil } }),
    ("outcome-with-padding", { try ends { Padded(isWhole: $0 == 2, number: Int64($0)) } }),
    ("outcome-text", { try ends { "it is \($0)" } }),
    ("outcome-nested", { try ends { Nested(steps: [[$0], [$0, 7]], names: ["\($0)": nil]) } }),
    ("outcome-nothing", { try ends { _ in Nothing() } }),
    ("outcome-alike", { try ends { Alike(number: $0) } }),
    ("outcome-in-part", { try ends { InPart(number: $0, kept: 7) } }),
    ("outcome-not-encodable", { try ends { $0 == 2 ? 2.0 : Double.nan } }),
    (
        "processors-afterwards",
        {
            let before = try processors()
            return try ends { $0 } + ["\(try processors() == before)"]
        }
    ),
]

/// Those on which this process may run, as the system tells it.
private func processors() throws -> Substring? {
    try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n")
        .first { $0.hasPrefix("Cpus_allowed:") }
}

private func ends<Outcome: Codable & Hashable & Sendable>(
    _ outcome: @escaping @Sendable (Int) -> Outcome
) throws -> [String] {
    let exploration = try Explorer.unbounded.run { stage in
        let words = Words()
        for _ in 0..<2 {
            try stage.thread {
                let seen = words.a.load(ordering: .relaxed)
                words.a.store(seen + 1, ordering: .relaxed)
            }
        }
        try stage.wait()
        return outcome(words.a.load(ordering: .relaxed))
    }
    return exploration.results.map { found in
        if case .threw = found.ending { return "\(found.count) threw" }
        return "\(found.count) \(found.outcome.map { "\($0)" } ?? "none")"
    }
}

private enum Case: Codable, Hashable {
    case whole
    case lost(by: Int)
}

private struct Padded: Codable, Hashable {
    var isWhole: Bool
    var number: Int64
}

private struct Nested: Codable, Hashable {
    var steps: [[Int]]
    var names: [String: Int?]
}

private struct Nothing: Codable, Hashable {}

/// All values are equal.
private struct Alike: Codable, Hashable {
    var number: Int

    static func == (one: Alike, other: Alike) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}

/// Not all of it is encoded.
private struct InPart: Codable, Hashable {
    var number = 0
    var kept: Int

    private enum CodingKeys: CodingKey { case kept }
}
