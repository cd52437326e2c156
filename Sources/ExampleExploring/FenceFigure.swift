import CourseModel
import Diagnostics
import LessonMarkup
import ScheduleDrawing
import Schedules

/// What one fence shows, from what is known of its example.
struct FenceFigure {
    let fence: AskingFence
    private let explored: ExploredExample
    private let outcomes: Outcomes
    private let example: String
    private let replays: [String: Exploration<String>.Found]
    private let sources: SourceTexts

    init(fence: AskingFence, question: Question, explored: ExploredExample) {
        self.fence = fence
        self.explored = explored
        outcomes = Outcomes(explored.exploration)
        example = question.example.name
        var replays: [String: Exploration<String>.Found] = [:]
        for (text, found) in zip(question.request.replays, explored.replays) {
            if let found, found.ending != .diverged { replays[text] = found }
        }
        self.replays = replays
        sources = SourceTexts(shownLinesOf: question.example)
    }

    private var request: ExplorationRequest { fence.request }
    private var lines: [OutcomeLine] { request.lines.compactMap(OutcomeLine.init) }

    /// What is wrong with the fence; nothing can be drawn then.
    var faults: [Diagnostic] {
        let place = fence.position
        switch explored.exploration.extent {
        case .all: break
        case .diverged: return [.divergingExample(example, at: place)]
        case .stoppedAtFailure: return [.stuckExample(example, at: place)]
        case .stoppedAtSchedules(let count, _):
            return [.tooManySchedules(count, example, at: place)]
        case .stoppedAtTime, .drawn: return [.tooManySchedules(nil, example, at: place)]
        }
        let known = outcomes.all.map(\.name)
        let bound = request.bounds.preemptions
        switch request.view {
        case .outcomes, .interleavings:
            if request.view == .interleavings, explored.schedules.isEmpty {
                return [.tooManyToDraw(explored.exploration.schedules, example, at: place)]
            }
            guard !lines.isEmpty else { return [] }
            let told = lines.compactMap { outcomes[$0.outcome]?.name }
            return lines.filter { outcomes[$0.outcome] == nil }.map {
                .noSuchOutcome($0.outcome, of: example, known: known, bound: bound, at: place)
            }
                + known.filter { !told.contains($0) }.map {
                    .untoldOutcome($0, of: example, at: place)
                }
        case .schedules(let choices):
            return choices.compactMap { choice in
                switch choice {
                case .replay(let text):
                    replays[text] == nil ? .noSuchSchedule(text, of: example, at: place) : nil
                case .outcome(let name):
                    picture(of: choice) == nil
                        ? .noSuchOutcome(name, of: example, known: known, bound: bound, at: place)
                        : nil
                }
            }
        }
    }

    /// One element; asked for only if there are no faults.
    var html: String {
        let table = outcomes.table(lines, extent: explored.exploration.extent)
        switch request.view {
        case .outcomes: return table.html(in: fence.language)
        case .interleavings:
            return InterleavingsFigure(panels: panels, table: table, language: fence.language)
                .html(id: fence.id)
        case .schedules(let choices): return figures(of: choices.compactMap(picture))
        }
    }

    /// Every schedule; those that end alike stand together, in the order of the text.
    private var panels: [InterleavingsFigure.Panel] {
        let groups = Dictionary(grouping: explored.schedules, by: \.name)
        let told = lines.compactMap { outcomes[$0.outcome]?.name }
        let others = outcomes.all.map(\.name).filter { !told.contains($0) }
        return (told + others).flatMap { groups[$0] ?? [] }.map { found in
            let line = lines.first { outcomes[$0.outcome]?.name == found.name }
            let isGood = line?.isGood ?? (found.ending == .returned ? nil : false)
            return InterleavingsFigure.Panel(
                picture: SchedulePicture(
                    found.schedule,
                    names: names(in: found.schedule),
                    isWrong: isGood == false,
                    limit: 40
                ),
                names: shortNames(in: found.schedule),
                ending: found.printed.map { Message(en: "prints \($0)", zh: "打印 \($0)") }
                    ?? found.predicate,
                isGood: isGood
            )
        }
    }

    /// One picture with the author's text below it, or two with a title each.
    private func figures(
        of pictures: [(picture: SchedulePicture, found: Exploration<String>.Found?)]
    ) -> String {
        let svg = ScheduleSVG(language: fence.language)
        if pictures.count == 1 {
            let (picture, found) = pictures[0]
            let text = request.lines.isEmpty ? nil : request.lines.joined(separator: " ")
            return svg.figure(
                of: picture,
                id: fence.id,
                caption: caption(text, of: picture, found)
            )
        }
        let titles = request.lines.count == pictures.count ? request.lines : []
        return svg.pair(
            pictures.enumerated().map { index, one in
                let title = titles.isEmpty ? nil : Message(en: titles[index], zh: titles[index])
                return (
                    one.picture, title ?? one.picture.heading,
                    caption(nil, of: one.picture, one.found)
                )
            },
            id: fence.id
        )
    }

    private func picture(
        of choice: ExplorationRequest.Choice
    ) -> (picture: SchedulePicture, found: Exploration<String>.Found?)? {
        var race: DataRace?
        let found: Exploration<String>.Found?
        let schedule: Schedule
        switch choice {
        case .replay(let text):
            guard let replayed = replays[text] else { return nil }
            (found, schedule) = (replayed, replayed.schedule)
        case .outcome(let name):
            if let outcome = outcomes[name] {
                (found, schedule) = (outcome.found, outcome.found.schedule)
            } else if name == "race", let first = explored.exploration.races.first {
                (found, schedule) = (nil, first.schedule)
                race = first.race
            } else {
                return nil
            }
        }
        let picture = SchedulePicture(
            schedule,
            sources: sources,
            names: names(in: schedule),
            race: race
        )
        return (picture, found)
    }

    /// The author's words, or how it came about; then how many schedules end like this.
    private func caption(
        _ words: String?,
        of picture: SchedulePicture,
        _ found: Exploration<String>.Found?
    ) -> String {
        let told =
            words.map { [$0] }
            ?? (picture.fault == nil
                ? [] : ScheduleStory(language: fence.language).sentences(of: picture))
        let all = explored.exploration.schedules
        let count = found.flatMap { outcomes[$0.name]?.count }.map { count in
            Message(
                en: count == 1
                    ? "1 of \(all) schedules ends like this."
                    : "\(count) of \(all) schedules end like this.",
                zh: "共 \(all) 种调度，其中 \(count) 种这样结束。"
            )[fence.language]
        }
        return (told + [count].compactMap { $0 })
            .joined(separator: fence.language == .english ? " " : "")
    }

    /// What the fence calls tasks and memory.
    private func names(in schedule: Schedule) -> ScheduleNames {
        var tasks: [Int: Message] = [:]
        for (index, name) in shortNames(in: schedule) where !request.taskNames.isEmpty {
            tasks[index] =
                schedule.tasks[index].isThread
                ? Message(en: "thread \(name)", zh: "线程 \(name)")
                : Message(en: "process \(name)", zh: "进程 \(name)")
        }
        var objects: [Int: Message] = [:]
        let memories = schedule.objects.indices.filter { index in
            let kind = schedule.objects[index].kind
            let users = Set(schedule.steps.filter { $0.object == index }.map(\.task))
            return (kind == .sharedMemory || kind == .privateMemory) && users.count > 1
        }
        for (index, name) in zip(memories, request.memoryNames) {
            objects[index] = Message(en: name, zh: name)
        }
        return ScheduleNames(tasks: tasks, objects: objects)
    }

    /// The shortest names of all tasks but the first, by index.
    private func shortNames(in schedule: Schedule) -> [Int: String] {
        let names = request.taskNames
        let pairs = schedule.tasks.indices.dropFirst().map { index in
            (index, names.indices.contains(index - 1) ? names[index - 1] : "\(index)")
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
