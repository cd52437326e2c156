import Diagnostics
import Verdicts

extension Leftovers {
    /// What was left, a sentence for each kind.
    var sentences: [Message] {
        let processesLeft = Message(
            en: "Processes that outlived the call: \(processes).",
            zh: "调用结束后仍有 \(processes) 个进程存活。"
        )
        let threadsLeft = Message(
            en: "Threads that still ran after the call: \(threads).",
            zh: "调用结束后仍有 \(threads) 个线程在运行。"
        )
        let kinds: [(names: [String], en: String, zh: String)] = [
            (descriptors, "Descriptors left open", "未关闭的描述符"),
            (sharedMemory, "Shared-memory objects left behind", "残留的共享内存对象"),
            (semaphores, "Semaphores left behind", "残留的信号量"),
            (messageQueues, "Message queues left behind", "残留的消息队列"),
            (files, "Files left behind", "残留的文件"),
        ]
        return (processes > 0 ? [processesLeft] : []) + (threads > 0 ? [threadsLeft] : [])
            + kinds.filter { !$0.names.isEmpty }.map { kind in
                Message(
                    en: "\(kind.en): \(kind.names.count) (\(kind.names.listed(", ", ", …"))).",
                    zh: "\(kind.zh)：\(kind.names.count) 个（\(kind.names.listed("、", "……"))）。"
                )
            }
    }

    /// What to do about it.
    var advice: Message {
        let isAboutProcesses = processes > 0 && self == Leftovers(processes: processes)
        return isAboutProcesses
            ? Message(
                en: "Wait for every child that you start, on every way out.",
                zh: "无论从哪条路径返回，都要等待自己启动的每个子进程。"
            )
            : Message(
                en: "Whatever your code starts, opens or gives a name to, it ends, closes or "
                    + "unlinks, on every way out.",
                zh: "你的代码启动、打开或命名的一切，无论从哪条路径返回，都要结束、关闭或删除。"
            )
    }
}

extension [String] {
    /// How many names of one kind are shown.
    private static var shownCount: Int { 5 }

    /// The first of them, and a mark if there are more.
    fileprivate func listed(_ comma: String, _ mark: String) -> String {
        prefix(Self.shownCount).joined(separator: comma) + (count > Self.shownCount ? mark : "")
    }
}
