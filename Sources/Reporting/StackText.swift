import Diagnostics
import Verdicts

extension Stack {
    /// One call as a report shows it.
    struct Line: Sendable, Equatable {
        let text: String
        /// Whether the learner wrote the function; other lines may be set apart or left out.
        let isLearners: Bool
    }

    /// Calls that a report shows of one stack.
    private static let mostLines = 12
    /// Calls that are shown if none is the learner's.
    private static let mostForeignLines = 4

    /// Its calls from the innermost to the outermost of the learner's; what called that is ours.
    fileprivate var lines: [Line] {
        let last = frames.lastIndex(where: \.isLearners)
        let count = last.map { min($0 + 1, Self.mostLines) } ?? Self.mostForeignLines
        return frames.prefix(count).map { Line(text: $0.text, isLearners: $0.isLearners) }
    }

    /// Whether its lines tell more than the sentence about it does.
    fileprivate var tellsMore: Bool {
        let told = reason == .hang && learnersFrame != frames.first ? 2 : 1
        return lines.count > told
    }

    /// Which thread it is, within a list of stacks.
    fileprivate func heading(among stacks: [Stack]) -> Message {
        guard Set(stacks.map(\.process)).count > 1 else {
            return Message(en: "Thread \(thread)", zh: "线程 \(thread)")
        }
        return Message(
            en: "Thread \(thread) of process \(process)",
            zh: "进程 \(process) 的线程 \(thread)"
        )
    }

    /// Where a thread is that does not come back, as a sentence for the learner.
    fileprivate func whereabouts(among stacks: [Stack]) -> Message? {
        guard let top = frames.first else { return nil }
        let thread = heading(among: stacks)
        guard let own = learnersFrame else {
            return Message(
                en: "\(thread.en) is in \(top.name).",
                zh: "\(thread.zh) 停在 \(top.name)。"
            )
        }
        guard own != top else {
            return Message(
                en: "\(thread.en) is \(own.place.en).",
                zh: "\(thread.zh) 停在 \(own.place.zh)。"
            )
        }
        return Message(
            en: "\(thread.en) is in \(top.name), called \(own.origin.en).",
            zh: "\(thread.zh) 停在 \(top.name)，调用它的是 \(own.place.zh)。"
        )
    }
}

extension [Stack] {
    /// Threads that a report tells of.
    private static var mostThreads: Int { 8 }

    /// Those that a report shows: with calls of the learner's if there are any, the first few.
    private var shown: [Stack] {
        let own = filter { $0.learnersFrame != nil }
        return Array((own.isEmpty ? self : own).prefix(Self.mostThreads))
    }

    /// Those of the shown ones whose calls are listed, each with its heading.
    var listed: [(heading: Message, lines: [Stack.Line])] {
        let shown = shown
        return shown.filter(\.tellsMore).map { ($0.heading(among: shown), $0.lines) }
    }

    /// Where each thread is, as sentences for the learner.
    var whereabouts: [Message] { shown.compactMap { $0.whereabouts(among: shown) } }

    /// The place of a crash, in the learner's code if that is known.
    var crash: Message? {
        let crashed = filter { $0.reason == .crash }
        return crashed.shown.first?.learnersFrame?.place
    }
}

extension Frame {
    /// The function, else what it is a part of.
    fileprivate var name: String { function ?? module }

    /// `Counter.swift:12`, without the line if nobody knows it.
    private var position: String? {
        file.map { file in line.map { "\(file):\($0)" } ?? file }
    }

    /// The call as one line: where, and in which function.
    fileprivate var text: String {
        if let position { return [position, function].compactMap(\.self).joined(separator: " ") }
        if let function { return "\(function) (\(module))" }
        return "\(module) + 0x\(String(UInt(bitPattern: offset), radix: 16))"
    }

    /// `at Counter.swift:12, in increment()`.
    fileprivate var place: Message {
        guard let position else { return Message(en: "in \(name)", zh: name) }
        guard let function else { return Message(en: "at \(position)", zh: position) }
        return Message(en: "at \(position), in \(function)", zh: "\(position) 的 \(function)")
    }

    /// `from Counter.swift:12, in increment()`.
    fileprivate var origin: Message {
        guard let position else { return Message(en: "from \(name)", zh: name) }
        let ending = function.map { ", in \($0)" } ?? ""
        return Message(en: "from \(position)\(ending)", zh: place.zh)
    }
}
