import Schedules

extension Exploration.Found {
    /// What kind of wrong ending it is; `nil` for a clean return.
    ///
    /// The words are none where a schedule with lines tells more.
    var wrongEnding: (ExplorationRecord.Finding, String?)? {
        switch ending {
        case .returned: leftovers.isEmpty ? nil : (.leftovers, saidOfLeftovers(leftovers))
        case .deadlock: (.deadlock, nil)
        case .crashed: (.crash, nil)
        case .tooLong, .stuck: (.endless, nil)
        case .threw, .left, .killed, .childReturned, .diverged, .full: (.other, nil)
        }
    }
}

private func saidOfLeftovers(_ leftovers: Schedules.Leftovers) -> String {
    leftovers.endedWithLock.isEmpty
        ? said(
            en: "A process or thread was left behind.",
            zh: "有进程或线程遗留了下来。"
        )
        : said(
            en: "A process or thread ended while it held a lock.",
            zh: "有进程或线程在持有锁的时候结束了。"
        )
}

/// For an exploration that cannot be trusted.
let saidOfDivergence = said(
    en: "Your code did something else when the same schedule was repeated: it depends on more than "
        + "its inputs, such as a clock, a random number or memory that nobody has set.",
    zh: "用同样的调度重新执行时，你的代码有不同的行为：它依赖于输入之外的东西，"
        + "例如时钟、随机数或者未初始化的内存。"
)

/// For a schedule that was to be repeated.
let saidOfMissingSchedule = said(
    en: "This schedule does not exist any more: your code takes other steps now. Grade it again.",
    zh: "这个调度已不存在：你的代码现在执行的步骤不同了。请重新评分。"
)

/// How an execution ended that did not come back cleanly.
func saidOfEnding(_ schedule: Schedule) -> String {
    switch schedule.ending {
    case .deadlock(let waiting): saidOfDeadlock(waiting, schedule)
    case .crashed(let signal, let task):
        said(
            en: "Under one schedule your code crashed\(schedule.crashPlace(of: task).en) "
                + "(signal \(signal)).",
            zh: "在某种调度下，你的代码\(schedule.crashPlace(of: task).zh)崩溃了"
                + "（信号 \(signal)）。"
        )
    case .tooLong(let steps):
        said(
            en: "Under one schedule your code did not come to an end in \(steps) steps: it goes "
                + "round and round.",
            zh: "在某种调度下，你的代码执行了 \(steps) 步仍未结束：它在不停地循环。"
        )
    case .stuck:
        said(
            en: "Under one schedule your code computed for ever.",
            zh: "在某种调度下，你的代码一直运行，没有结束。"
        )
    case .threw(let text):
        text.contains("[zh]")
            ? text
            : said(
                en: "Under one schedule it threw: \(text)",
                zh: "在某种调度下，抛出了错误：\(text)"
            )
    case .left:
        said(
            en: "Under one schedule your code ended the whole process.",
            zh: "在某种调度下，你的代码结束了整个进程。"
        )
    case .killed:
        said(
            en: "Under one schedule your code's first process was killed.",
            zh: "在某种调度下，你的代码的第一个进程被杀死了。"
        )
    case .childReturned: PlayFailure.childReturned.description
    case .diverged: saidOfDivergence
    case .full:
        said(
            en: "Under one schedule your code made more tasks, locks or steps than can be "
                + "followed.",
            zh: "在某种调度下，你的代码创建的任务、锁或者执行的步骤太多，无法跟踪。"
        )
    case .returned: said(en: "Your code came back.", zh: "你的代码返回了。")
    }
}

extension Schedule {
    /// Where a task crashed, or if that was in a library, after which line.
    fileprivate func crashPlace(of task: Int) -> (en: String, zh: String) {
        let own = steps.filter { $0.task == task }
        // Of Swift's tasks it is known from where they called what crashed.
        if let crash = own.last, crash.kind == .crash,
            crash.stack.first?.line != nil || isOfSwiftTasks,
            let place = crash.place
        {
            return (" at \(place)", "在 \(place) 处")
        }
        guard let place = own.last(where: { $0.kind != .crash })?.place else { return ("", "") }
        return (" after \(place)", "在 \(place) 之后")
    }
}

private func saidOfDeadlock(_ waiting: [Ending.Waiting], _ schedule: Schedule) -> String {
    let texts = waiting.map { waiting in
        let place = waiting.stack.place
        let owner = (waiting.owner ?? waiting.other).map(schedule.name)
        let task = schedule.name(waiting.task)
        return (
            en: task.en + (place.map { " at \($0)" } ?? "")
                + (owner.map { " for \($0.en)" } ?? ""),
            zh: task.zh + (place.map { "在 \($0) 处" } ?? "") + "等待"
                + (owner.map { $0.zh } ?? "")
        )
    }
    return said(
        en: "Under one schedule your code comes to a standstill: everybody waits. "
            + texts.map(\.en).joined(separator: "; ") + ".",
        zh: "在某种调度下，你的代码会停住：所有任务都在等待。"
            + texts.map(\.zh).joined(separator: "；") + "。"
    )
}

/// Two accesses that nothing orders.
func saidOfRace(_ race: DataRace) -> String {
    let first = race.first.stack.place
    let second = race.second.stack.place
    let places = [first, second].compactMap(\.self)
    return said(
        en: "Two tasks access the same memory at once, and nothing orders them: a data race"
            + (places.isEmpty ? "." : ", at \(places.joined(separator: " and "))."),
        zh: "两个任务同时访问同一处内存，而且没有任何先后次序的保证：这是数据竞争"
            + (places.isEmpty ? "。" : "，位置是 \(places.joined(separator: " 和 "))。")
    )
}

/// Two texts of ``said(en:zh:)`` as one.
func joined(_ first: String, _ second: String) -> String {
    guard let one = parts(of: first), let two = parts(of: second) else { return first + second }
    return said(en: "\(one.en) \(two.en)", zh: "\(one.zh)\(two.zh)")
}

private func parts(of text: String) -> (en: Substring, zh: Substring)? {
    guard let english = text.firstRange(of: "[en] "), let chinese = text.firstRange(of: " [zh] "),
        let end = text.firstRange(of: " [end]"), english.upperBound <= chinese.lowerBound,
        chinese.upperBound <= end.lowerBound
    else { return nil }
    return (
        text[english.upperBound..<chinese.lowerBound], text[chinese.upperBound..<end.lowerBound]
    )
}
