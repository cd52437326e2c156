package import Diagnostics
import Schedules

/// What people call the tasks and objects of a schedule.
package struct ScheduleNames: Sendable, Hashable {
    /// Names for tasks, by index, that are better than a number.
    package var tasks: [Int: Message]
    /// Names for objects, by index, that are better than a number.
    package var objects: [Int: Message]

    /// - Parameters:
    ///   - tasks: Names by the task's index; others are called "process 1", "thread 2", ….
    ///   - objects: Names by the object's index; others are called "memory", "lock 1", ….
    package init(tasks: [Int: Message] = [:], objects: [Int: Message] = [:]) {
        self.tasks = tasks
        self.objects = objects
    }

    /// A task, as in "process 1", "main thread", "thread 2 of process 1".
    func task(_ index: Int, in schedule: Schedule) -> Message {
        if let name = tasks[index] { return name }
        guard schedule.tasks.indices.contains(index) else {
            return Message(en: "task \(index)", zh: "任务 \(index)")
        }
        let task = schedule.tasks[index]
        if let number = task.swiftTask { return Self.swiftTask(number, task.name) }
        let hasProcesses = schedule.tasks.contains { $0.process != 0 }
        let hasThreads = schedule.tasks.contains(where: \.isThread)
        guard task.isThread else {
            if task.process > 0 {
                return Message(en: "process \(task.process)", zh: "进程 \(task.process)")
            }
            return hasThreads && !hasProcesses
                ? Message(en: "main thread", zh: "主线程")
                : Message(en: "main process", zh: "主进程")
        }
        let number = schedule.tasks.prefix(index + 1)
            .count { $0.isThread && $0.process == task.process }
        guard hasProcesses else { return Message(en: "thread \(number)", zh: "线程 \(number)") }
        return task.process == 0
            ? Message(en: "thread \(number) of the main process", zh: "主进程的线程 \(number)")
            : Message(
                en: "thread \(number) of process \(task.process)",
                zh: "进程 \(task.process) 的线程 \(number)"
            )
    }

    /// One of Swift's tasks: what the code calls it, or its number in order of making.
    private static func swiftTask(_ number: Int, _ name: String?) -> Message {
        if let name = name?.legible(columns: 20), !name.isEmpty {
            return Message(en: name, zh: name)
        }
        return number == 0
            ? Message(en: "main task", zh: "主任务")
            : Message(en: "task \(number)", zh: "任务 \(number)")
    }

    /// An object among those that are shown, as in "memory" if there is one of the kind, else
    /// "memory 1", numbered in their order.
    func object(_ index: Int, among shown: [Int], in schedule: Schedule) -> Message {
        if let name = objects[index] { return name }
        guard schedule.objects.indices.contains(index) else {
            return Message(en: "object \(index)", zh: "对象 \(index)")
        }
        let word = schedule.objects[index].kind.word
        let alike = shown.filter {
            objects[$0] == nil && schedule.objects.indices.contains($0)
                && schedule.objects[$0].kind.word == word
        }
        guard alike.count > 1, let place = alike.firstIndex(of: index) else { return word }
        // No line may break before the number.
        return Message(
            en: "\(word.en)\u{A0}\(place + 1)",
            zh: "\(word.zh)\u{A0}\(place + 1)"
        )
    }
}

extension ScheduledObject.Kind {
    /// What people call such a thing.
    var word: Message {
        switch self {
        case .sharedMemory, .privateMemory: Message(en: "memory", zh: "内存")
        case .mutex: Message(en: "lock", zh: "锁")
        case .condition: Message(en: "condition", zh: "条件变量")
        case .readWriteLock: Message(en: "read-write lock", zh: "读写锁")
        case .semaphore: Message(en: "semaphore", zh: "信号量")
        case .barrier: Message(en: "barrier", zh: "屏障")
        case .once: Message(en: "once", zh: "once")
        case .futex: Message(en: "futex", zh: "futex")
        case .file: Message(en: "file", zh: "文件")
        case .pipe: Message(en: "pipe", zh: "管道")
        case .actorState: Message(en: "state", zh: "状态")
        }
    }
}
