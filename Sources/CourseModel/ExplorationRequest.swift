package import LessonMarkup

/// What a fence asks of the explorer: to run an example under its schedules, and what to show.
///
/// ```` ```schedule of=two-increments outcome=1 ````
package struct ExplorationRequest: Sendable, Hashable {
    /// The example of the same document that is explored.
    package let example: String
    /// How far it is explored.
    package let bounds: Bounds
    /// What is shown.
    package let view: View
    /// What tasks are called beside their kind, such as `A` for "process A", in order of making;
    /// the first task, which makes the others, is not among them.
    package let taskNames: [String]
    /// What places in memory are called, in order of first use.
    package let memoryNames: [String]
    /// What the author says below the fence, line by line, without empty lines.
    package let lines: [String]

    /// How far an example is explored.
    package struct Bounds: Sendable, Hashable {
        /// The largest number of preemptions; `nil` for all schedules.
        package let preemptions: Int?
        /// Whether threads are also stopped between plain accesses to their memory.
        package let stopsAtEachAccess: Bool

        package init(preemptions: Int? = nil, stopsAtEachAccess: Bool = false) {
            self.preemptions = preemptions
            self.stopsAtEachAccess = stopsAtEachAccess
        }
    }

    /// What is shown.
    package enum View: Sendable, Hashable {
        /// Every outcome with the number of its schedules, as a table.
        case outcomes
        /// Every schedule as a small drawing.
        case interleavings
        /// One schedule's picture, or two side by side.
        case schedules([Choice])
    }

    /// Which schedule is meant.
    package enum Choice: Sendable, Hashable {
        /// The first that ends like this; `_` stands for a space in what was printed.
        case outcome(String)
        /// The one that a replay string repeats.
        case replay(String)
    }

    /// Reads a code block; `nil` if it asks for nothing, or not in words that make sense.
    ///
    /// - Parameter code: The block; what is wrong with its words has been reported by the loader.
    package init?(_ code: CodeBlock) {
        let words = code.attributes
        guard let kind = Kind(rawValue: code.language), let example = words["of"], !example.isEmpty
        else { return nil }
        let preemptions = words["preemptions"].flatMap { Int($0) }
        guard words["preemptions"] == nil || preemptions != nil else { return nil }
        func list(_ word: String) -> [String] {
            (words[word] ?? "").split(separator: ",").map { String($0) }
        }
        switch kind {
        case .outcomes: view = .outcomes
        case .interleavings: view = .interleavings
        case .schedule:
            let choices =
                list("outcome").map(Choice.outcome) + list("replay").map(Choice.replay)
            guard (1...2).contains(choices.count) else { return nil }
            view = .schedules(choices)
        }
        self.example = example
        bounds = Bounds(
            preemptions: preemptions,
            stopsAtEachAccess: words["each-access"] != nil
        )
        taskNames = list("tasks")
        memoryNames = list("memories")
        lines = code.text.split(separator: "\n").map { line in
            let start = line.drop { $0 == " " }
            return String(start.reversed().drop { $0 == " " }.reversed())
        }
        .filter { !$0.isEmpty }
    }

    /// The languages of such fences.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case outcomes
        case interleavings
        case schedule
    }
}

extension CodeBlock {
    /// Whether it asks the explorer for something, even if not in words that make sense.
    package var isExploration: Bool { ExplorationRequest.Kind(rawValue: language) != nil }
}
