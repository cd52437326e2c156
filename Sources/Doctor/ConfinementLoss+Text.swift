package import Diagnostics
package import Sandbox

extension ConfinementLoss {
    /// The name of the finding.
    var name: String {
        switch self {
        case .memoryOfARun: "memory-groups"
        case .processGroup: "process-groups"
        case .ownUser: "own-user"
        }
    }

    /// What a machine without the loss does.
    var title: Message {
        switch self {
        case .memoryOfARun:
            Message(
                en: "a control group limits the memory of a run's processes together",
                zh: "用控制组限制一次运行中所有进程的内存总量"
            )
        case .processGroup:
            Message(
                en: "a control group limits the number of a run's processes",
                zh: "用控制组限制一次运行的进程数"
            )
        case .ownUser:
            Message(
                en: "each run has a user of its own",
                zh: "每次运行使用独立的用户"
            )
        }
    }

    /// What the loss means, and what to do.
    package var remark: Message {
        switch self {
        case .memoryOfARun:
            Message(
                en:
                    "memory is limited for each process alone, so many together can take much more; "
                    + "run as root where /sys/fs/cgroup can be written and the memory controller "
                    + "is on",
                zh: "目前只能逐个进程限制内存，多个进程合起来可以占用更多；请以 root 身份运行，"
                    + "并确保 /sys/fs/cgroup 可写、memory 控制器已启用"
            )
        case .processGroup:
            Message(
                en: "the kernel's count for each user limits them instead; run as root where "
                    + "/sys/fs/cgroup can be written and the pids controller is on",
                zh: "目前改由内核按用户计数来限制；请以 root 身份运行，并确保 /sys/fs/cgroup 可写、"
                    + "pids 控制器已启用"
            )
        case .ownUser:
            Message(
                en: "runs have your user, so only the namespaces keep them from your files; "
                    + "run as root to have both",
                zh: "目前以你的用户身份运行，只有命名空间挡住对你文件的访问；以 root 身份运行则有双重保护"
            )
        }
    }
}
