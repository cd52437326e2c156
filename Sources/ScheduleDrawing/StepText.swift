import Diagnostics
import Schedules

/// Says in plain words what a step did.
struct StepText {
    let schedule: Schedule
    let names: ScheduleNames
    /// The objects that are shown, in their order.
    let objects: [Int]
    /// Whether memory must be named because several places are shown.
    let namesMemory: Bool

    /// - Parameters:
    ///   - step: What was done.
    ///   - result: The value that the memory has afterwards, if that is known.
    /// - Returns: A predicate; who did it is to be put before.
    func text(of step: Step, result: MemoryContent? = nil) -> Message {
        words(for: step, result).spaced
    }

    private func words(for step: Step, _ result: MemoryContent?) -> Message {
        switch step.kind {
        case .read, .write, .modify, .atomicLoad, .atomicStore, .atomicReadModifyWrite,
            .atomicCompareExchange, .fence:
            access(step, result)
        case .start, .fork, .exit, .wait, .kill, .create, .join, .detach, .sleep, .yield, .crash,
            .job, .suspend, .resume, .spawn:
            life(step)
        case .lock, .tryLock, .unlock, .readLock, .writeLock, .tryReadLock, .tryWriteLock,
            .readUnlock, .writeUnlock, .fileLock, .fileUnlock, .once, .onceDone:
            holding(step)
        default: meeting(step)
        }
    }

    /// What a task would do that cannot.
    func text(of waiting: Ending.Waiting) -> Message {
        let what = waiting.object.map { object($0) } ?? waiting.other.map { task($0) }
        guard let what else { return Message(en: "waits for ever", zh: "永远等待") }
        return Message(en: "waits for \(what.en)", zh: "等待\(what.zh)").spaced
    }

    func task(_ index: Int) -> Message { names.task(index, in: schedule) }

    func object(_ index: Int) -> Message { names.object(index, among: objects, in: schedule) }

    private func thing(of step: Step) -> Message {
        step.object.map(object) ?? Message(en: "something", zh: "某物")
    }

    private func access(_ step: Step, _ result: MemoryContent?) -> Message {
        let value = step.content?.shown
        let place = step.object.flatMap { namesMemory ? object($0) : nil }
        let from = place.map { Message(en: " from \($0.en)", zh: "从\($0.zh)") }
        let into = place.map { Message(en: " to \($0.en)", zh: "向\($0.zh)") }
        let order = step.order.map { Message(en: " (atomic, \($0.word))", zh: "（原子，\($0.word)）") }
        let tail = order ?? Message(en: "", zh: "")
        switch step.kind {
        case .read, .atomicLoad:
            return Message(
                en: "reads\(value.map { " \($0)" } ?? "")\(from?.en ?? "")\(tail.en)",
                zh: "\(from?.zh ?? "")\(value.map { "读到\($0)" } ?? "读取")\(tail.zh)"
            )
        case .write, .atomicStore:
            return Message(
                en: "writes\(value.map { " \($0)" } ?? "")\(into?.en ?? "")\(tail.en)",
                zh: "\(into?.zh ?? "")写入\(value ?? "")\(tail.zh)"
            )
        case .modify: return modification(place, result: value ?? result?.shown)
        case .atomicCompareExchange where step.failed:
            return Message(
                en: "finds \(value ?? "another value"), changes nothing\(tail.en)",
                zh: "发现是 \(value ?? "别的值")，没有修改\(tail.zh)"
            )
        case .fence: return Message(en: "fence\(tail.en)", zh: "内存栅栏\(tail.zh)")
        default:
            let of = place.map { Message(en: " in \($0.en)", zh: "把\($0.zh)") }
            guard let value, let result else {
                return Message(
                    en: "reads and changes \(value ?? "it")\(of?.en ?? "") in one step\(tail.en)",
                    zh: "一步完成读取\(value.map { " \($0) " } ?? "")和修改\(tail.zh)"
                )
            }
            return Message(
                en: "changes \(value) to \(result.shown)\(of?.en ?? "") in one step\(tail.en)",
                zh: "一步\(of.map { "\($0.zh)从" } ?? "把")\(value)改为\(result.shown)\(tail.zh)"
            )
        }
    }

    private func modification(_ place: Message?, result: String?) -> Message {
        let what = place ?? Message(en: "it", zh: "它")
        guard let result else {
            return Message(en: "changes \(what.en)", zh: "修改\(place?.zh ?? "")")
        }
        return Message(en: "changes \(what.en) to \(result)", zh: "把\(what.zh)改为\(result)")
    }

    private func life(_ step: Step) -> Message {
        let other = step.value.map(task) ?? Message(en: "another task", zh: "另一个任务")
        return switch step.kind {
        case .start: Message(en: "starts", zh: "开始")
        case .fork, .create: Message(en: "starts \(other.en)", zh: "启动\(other.zh)")
        case .exit: Message(en: "ends", zh: "结束")
        case .wait, .join:
            Message(en: "has waited for \(other.en)", zh: "等到\(other.zh)结束")
        case .kill: Message(en: "sends a signal", zh: "发送信号")
        case .detach: Message(en: "detaches \(other.en)", zh: "分离\(other.zh)")
        case .sleep: Message(en: "sleeps", zh: "睡眠")
        case .yield: Message(en: "gives way", zh: "让出处理器")
        case .crash where step.isSecondResumption:
            Message(en: "resumes it again, crashes", zh: "再次恢复它，崩溃")
        case .crash: Self.crash(signal: step.value)
        case .suspend: Message(en: "suspends", zh: "挂起")
        case .resume: Message(en: "resumes \(other.en)", zh: "恢复\(other.zh)")
        case .spawn: Message(en: "starts \(other.en)", zh: "启动\(other.zh)")
        default: Message(en: "runs a job", zh: "执行一个作业")
        }
    }

    static func crash(signal: Int?) -> Message {
        let names = [
            4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE", 11: "SIGSEGV",
        ]
        guard let signal else { return Message(en: "crashes", zh: "崩溃") }
        let name = names[signal].map { " (\($0))" } ?? ""
        let nameInChinese = names[signal].map { "（\($0)）" } ?? ""
        return Message(
            en: "crashes: signal \(signal)\(name)",
            zh: "崩溃：信号 \(signal)\(nameInChinese)"
        )
    }

    private func holding(_ step: Step) -> Message {
        let thing = thing(of: step)
        let zh = thing.zh
        if step.failed {
            return Message(en: "does not get \(thing.en)", zh: "没有拿到\(zh)")
        }
        return switch step.kind {
        case .lock, .tryLock: Message(en: "takes \(thing.en)", zh: "取得\(zh)")
        case .fileLock: Message(en: "locks \(thing.en)", zh: "锁住\(zh)")
        case .readLock, .tryReadLock:
            Message(en: "takes \(thing.en) to read", zh: "为读取取得\(zh)")
        case .writeLock, .tryWriteLock:
            Message(en: "takes \(thing.en) to write", zh: "为写入取得\(zh)")
        case .once: Message(en: "begins what runs once", zh: "开始只执行一次的代码")
        case .onceDone: Message(en: "has done what runs once", zh: "只执行一次的代码完成")
        default: Message(en: "releases \(thing.en)", zh: "释放\(zh)")
        }
    }

    private func meeting(_ step: Step) -> Message {
        let thing = thing(of: step)
        let zh = thing.zh
        return switch step.kind {
        case .conditionWait:
            Message(en: "waits on \(thing.en), gives back the lock", zh: "在\(zh)上等待，交还锁")
        case .conditionWake where step.failed:
            Message(en: "waited in vain, takes \(thing.en) again", zh: "等待超时，重新取得\(zh)")
        case .conditionWake: Message(en: "wakes, takes \(thing.en) again", zh: "醒来，重新取得\(zh)")
        case .signal where step.value == 0, .broadcast where step.value == 0:
            Message(en: "signals \(thing.en): nobody waits", zh: "通知\(zh)：没有人在等")
        case .signal: Message(en: "signals \(thing.en), wakes one", zh: "通知\(zh)，唤醒一个")
        case .broadcast: Message(en: "signals \(thing.en), wakes all", zh: "通知\(zh)，全部唤醒")
        case .semaphoreWait, .semaphoreTryWait:
            step.failed
                ? Message(en: "gets nothing from \(thing.en)", zh: "没有等到\(zh)")
                : Message(en: "takes one from \(thing.en)", zh: "\(zh) 减一")
        case .semaphorePost: Message(en: "adds one to \(thing.en)", zh: "\(zh) 加一")
        case .barrier: Message(en: "arrives at \(thing.en)", zh: "到达\(zh)")
        case .barrierPass: Message(en: "passes \(thing.en)", zh: "通过\(zh)")
        case .futexWait: Message(en: "sleeps on \(thing.en)", zh: "在\(zh)上睡眠")
        case .futexWoken: Message(en: "is woken from \(thing.en)", zh: "从\(zh)上被唤醒")
        case .futexWake: Message(en: "wakes who sleeps on \(thing.en)", zh: "唤醒睡在\(zh)上的任务")
        case .receive: Message(en: "receives from \(thing.en)", zh: "从\(zh)接收")
        case .send: Message(en: "sends into \(thing.en)", zh: "向\(zh)发送")
        case .close: Message(en: "closes \(thing.en)", zh: "关闭\(zh)")
        case .poll: Message(en: "asks \(thing.en)", zh: "询问\(zh)")
        case .fileRead: Message(en: "reads \(thing.en)", zh: "读\(zh)")
        default: Message(en: "writes \(thing.en)", zh: "写\(zh)")
        }
    }
}

extension Message {
    /// With a space in the Chinese text wherever a Chinese character meets a Latin letter or digit.
    var spaced: Message {
        var result = ""
        var previous: Character?
        for character in zh {
            if let previous,
                previous.isLatin && character.isHan || previous.isHan && character.isLatin
            {
                result += " "
            }
            result.append(character)
            previous = character
        }
        return Message(en: en, zh: result)
    }
}

extension Character {
    fileprivate var isLatin: Bool { isASCII && (isLetter || isNumber) || self == "-" }
    fileprivate var isHan: Bool {
        unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }
}

extension Int {
    /// A number as people read it; an address or a code in hexadecimal.
    var shown: String {
        magnitude < 1 << 32
            ? String(self) : "0x" + String(UInt(bitPattern: self), radix: 16, uppercase: true)
    }
}

extension Step.Order {
    /// Swift's word for it.
    var word: String {
        switch self {
        case .relaxed: "relaxed"
        case .consume: "consuming"
        case .acquire: "acquiring"
        case .release: "releasing"
        case .acquireRelease: "acquiringAndReleasing"
        case .sequentiallyConsistent: "sequentiallyConsistent"
        }
    }
}
