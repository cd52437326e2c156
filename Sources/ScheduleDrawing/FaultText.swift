import Diagnostics
import Schedules

/// Says what went wrong.
struct FaultText {
    let steps: StepText

    private var schedule: Schedule { steps.schedule }

    func finding(_ fault: ScheduleFault) -> SchedulePicture.Finding {
        let (title, sentences) = words(for: fault)
        return .init(title: title, sentences: sentences.map(\.spaced))
    }

    private func words(for fault: ScheduleFault) -> (Message, [Message]) {
        switch fault {
        case .lostUpdate(let update):
            return (Message(en: "An update is lost", zh: "有一次更新丢失了"), sentences(on: update))
        case .deadlock(let circle, let others, let vainSignal):
            let title =
                vainSignal == nil
                ? Message(en: "Deadlock: nobody can go on", zh: "死锁：谁也无法继续")
                : Message(en: "A wake-up is lost", zh: "有一次唤醒丢失了")
            return (title, vain(vainSignal) + (circle.isEmpty ? others : circle).map(sentence))
        case .race(let race):
            return (Message(en: "Data race", zh: "数据竞争"), [sentence(on: race)])
        case .crash(let index):
            let step = schedule.steps[index]
            let who = steps.task(step.task)
            if step.isSecondResumption { return resumedTwice(by: who) }
            let what = StepText.crash(signal: step.value)
            return (
                Message(en: "A crash", zh: "崩溃"),
                [Message(en: "\(who.en) \(what.en).", zh: "\(who.zh)\(what.zh)。")]
            )
        case .ending: return ending
        }
    }

    private func sentences(on update: ScheduleFault.LostUpdate) -> [Message] {
        let read = schedule.steps[update.read]
        let lost = schedule.steps[update.lost]
        let overwrite = schedule.steps[update.overwrite]
        let who = steps.task(overwrite.task)
        let other = steps.task(lost.task)
        let old = read.content.map { " \($0.shown)" } ?? ""
        let isKnown = lost.kind.isStore || lost.kind == .modify
        let new = lost.content.flatMap { isKnown ? " \($0.shown)" : nil } ?? ""
        let written = overwrite.content.map { " \($0.shown)" } ?? ""
        return suspension(in: update) + [
            Message(
                en: "\(who.en) still works with the\(old.isEmpty ? " old value" : old) that it read"
                    + " before \(other.en) wrote\(new).",
                zh: "\(other.zh)写入\(new.isEmpty ? "新值" : new)之后，"
                    + "\(who.zh)手里仍是之前读到的\(old.isEmpty ? "旧值" : old)。"
            ),
            Message(
                en: "Then it writes\(written) over what \(other.en) wrote.",
                zh: "随后它写入\(written)，盖掉了\(other.zh)写入的值。"
            ),
        ]
    }

    /// That the others were let in by the task itself.
    private func suspension(in update: ScheduleFault.LostUpdate) -> [Message] {
        let own = schedule.steps[update.overwrite].task
        let isSuspended = schedule.steps[update.read...update.overwrite].contains {
            $0.kind == .suspend && $0.task == own
        }
        guard isSuspended else { return [] }
        let who = steps.task(own)
        return [
            Message(
                en: "\(who.en) suspends at an await after it has read, and the actor runs others "
                    + "meanwhile.",
                zh: "\(who.zh)读取之后在 await 处挂起，其间 actor 执行了别的任务。"
            )
        ]
    }

    private func resumedTwice(by who: Message) -> (Message, [Message]) {
        (
            Message(en: "A continuation is resumed twice", zh: "同一个 continuation 恢复了两次"),
            [
                Message(
                    en: "\(who.en) resumes a continuation that has been resumed already, and the "
                        + "runtime ends the program.",
                    zh: "\(who.zh)恢复的 continuation 此前已经恢复过，于是运行时终止了程序。"
                )
            ]
        )
    }

    private func vain(_ signal: Int?) -> [Message] {
        guard let signal else { return [] }
        let who = steps.task(schedule.steps[signal].task)
        return [
            Message(
                en: "\(who.en) signals when nobody waits yet; nobody signals again.",
                zh: "\(who.zh)发出通知时还没有人在等，之后再也没有通知。"
            )
        ]
    }

    private func sentence(_ waiting: Ending.Waiting) -> Message {
        let who = steps.task(waiting.task)
        let what = waiting.object.map(steps.object) ?? waiting.other.map(steps.task)
        guard let what else {
            return Message(en: "\(who.en) waits for ever.", zh: "\(who.zh)永远等待。")
        }
        guard let owner = waiting.owner else {
            return Message(
                en: "\(who.en) waits for \(what.en).",
                zh: "\(who.zh)等待\(what.zh)。"
            )
        }
        if owner == waiting.task {
            return Message(
                en: "\(who.en) waits for \(what.en), which it holds itself.",
                zh: "\(who.zh)等待\(what.zh)，而持有它的正是自己。"
            )
        }
        let holder = steps.task(owner)
        return Message(
            en: "\(who.en) waits for \(what.en), which \(holder.en) holds.",
            zh: "\(who.zh)等待\(what.zh)，而它在\(holder.zh)手里。"
        )
    }

    private func sentence(on race: DataRace) -> Message {
        let first = steps.task(race.first.task)
        let second = steps.task(race.second.task)
        return Message(
            en: "Nothing orders these two: \(first.en) \(race.first.kind.verb.en) and "
                + "\(second.en) \(race.second.kind.verb.en) the same memory, and no lock, join or "
                + "atomic stands between them.",
            zh: "没有什么规定两者的先后：\(first.zh)\(race.first.kind.verb.zh)、"
                + "\(second.zh)\(race.second.kind.verb.zh)同一处内存，"
                + "中间没有锁、没有 join，也没有原子操作。"
        )
    }

    private var ending: (Message, [Message]) {
        switch schedule.ending {
        case .tooLong(let steps):
            (
                Message(en: "It goes round for ever", zh: "一直在原地打转"),
                [
                    Message(
                        en: "After \(steps) steps nobody has come further.",
                        zh: "走了 \(steps) 步，谁也没有进展。"
                    )
                ]
            )
        case .threw(let text):
            (
                Message(en: "An error is thrown", zh: "抛出了错误"),
                [Message(en: text.legible(columns: 200), zh: text.legible(columns: 200))]
            )
        case .left: (Message(en: "The process leaves early", zh: "进程提前退出"), [])
        case .stuck:
            (Message(en: "A task comes to no further step", zh: "有任务不再前进"), [])
        case .killed: (Message(en: "The main process is killed", zh: "主进程被杀死"), [])
        case .childReturned:
            (
                Message(en: "A forked child comes back", zh: "fork 出的子进程返回了"),
                [
                    Message(
                        en: "It must end where it was made; only its parent may go on.",
                        zh: "它应当就地结束，只有父进程可以继续。"
                    )
                ]
            )
        case .full: (Message(en: "Too much to record", zh: "内容太多，记录不下"), [])
        default: (Message(en: "It goes wrong", zh: "出错了"), [])
        }
    }
}

extension Step.Kind {
    /// What an access does, for a sentence about two of them.
    var verb: Message {
        isRead
            ? Message(en: "reads", zh: "读取") : Message(en: "writes", zh: "写入")
    }
}
