import CourseModel
import Diagnostics
import ScheduleDrawing
import Schedules

/// The ways in which an example ends, as lessons name them.
struct Outcomes {
    /// Each name once, in order of discovery.
    private(set) var all: [Outcome] = []

    /// One of them.
    struct Outcome {
        let name: String
        /// How many schedules end like this.
        var count: Int
        /// The first of them.
        let found: Exploration<String>.Found
    }

    init(_ exploration: Exploration<String>) {
        for found in exploration.results {
            if let index = all.firstIndex(where: { $0.name == found.name }) {
                all[index].count += found.count
            } else {
                all.append(Outcome(name: found.name, count: found.count, found: found))
            }
        }
    }

    /// The one of a name; `_` stands for a space.
    subscript(name: String) -> Outcome? {
        all.first { $0.name == name || $0.name.replacing(" ", with: "_") == name }
    }

    /// The table, with an author's words where there are some.
    func table(_ lines: [OutcomeLine], extent: Extent) -> OutcomeTable {
        let told = lines.compactMap { line in self[line.outcome].map { ($0, line) } }
        let others = all.filter { outcome in !told.contains { $0.0.name == outcome.name } }
        return OutcomeTable(
            outcomes: told.map { outcome, line in
                .init(
                    value: outcome.found.printed,
                    text: Message(en: line.words, zh: line.words),
                    count: outcome.count,
                    isGood: line.isGood
                )
            }
                + others.map { outcome in
                    .init(
                        value: outcome.found.printed,
                        text: outcome.found.predicate,
                        count: outcome.count,
                        isGood: outcome.found.ending == .returned ? nil : false
                    )
                },
            extent: extent
        )
    }
}

extension Exploration<String>.Found {
    /// What was printed in one line; `nil` if the program did not come to its end.
    var printed: String? { ending == .returned ? (outcome ?? "").spacedOut : nil }

    /// The name by which a fence asks for such an end: what was printed, or how it ended.
    var name: String {
        if let printed { return printed.isEmpty ? "nothing" : printed }
        switch ending {
        case .returned: return "nothing"
        case .deadlock: return "deadlock"
        case .crashed: return "crash"
        case .tooLong: return "endless"
        case .left: return "exit"
        case .threw: return "error"
        case .stuck: return "stuck"
        case .killed: return "killed"
        case .childReturned: return "child"
        case .diverged: return "diverged"
        case .full: return "full"
        }
    }

    /// What such schedules do.
    var predicate: Message {
        if let printed {
            return printed.isEmpty
                ? Message(en: "print nothing", zh: "什么也不打印")
                : Message(en: "print \(printed)", zh: "打印 \(printed)")
        }
        return switch ending {
        case .deadlock: Message(en: "end in a deadlock", zh: "陷入死锁")
        case .crashed: Message(en: "crash", zh: "崩溃")
        case .tooLong: Message(en: "go round for ever", zh: "一直在原地打转")
        case .left: Message(en: "leave early", zh: "提前退出")
        default: Message(en: "do not come to their end", zh: "没有走到终点")
        }
    }
}
