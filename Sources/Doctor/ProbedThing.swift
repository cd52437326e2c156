import Diagnostics

/// Something that the probe tries.
struct ProbedThing {
    /// The probe's name for it.
    let name: String
    /// Whether it must work inside; if not, it must fail.
    let mustWork: Bool
    let title: Message

    private static func refused(_ name: String, _ en: String, _ zh: String) -> ProbedThing {
        ProbedThing(name: name, mustWork: false, title: Message(en: en, zh: zh))
    }

    private static func works(_ name: String, _ en: String, _ zh: String) -> ProbedThing {
        ProbedThing(name: name, mustWork: true, title: Message(en: en, zh: zh))
    }

    static let all = [
        refused("network", "there is no way out to the network", "无法访问外部网络"),
        refused("vsock", "sockets to the host of a virtual machine are refused", "拒绝连向虚拟机宿主的套接字"),
        refused("netlink", "sockets to the kernel are refused", "拒绝连向内核的套接字"),
        refused("shadow", "/etc/shadow cannot be read", "无法读取 /etc/shadow"),
        refused("others-file", "another user's file cannot be read", "无法读取其他用户的文件"),
        refused("write-root", "/ cannot be written", "无法写入 /"),
        refused("write-system", "/usr cannot be written", "无法写入 /usr"),
        refused("write-devices", "/dev cannot be written", "无法写入 /dev"),
        refused("kernel-settings", "the kernel's settings cannot be written", "无法修改内核设置"),
        refused("kernel-messages", "the kernel's messages cannot be read", "无法读取内核日志"),
        refused("control-groups", "control groups are out of sight", "看不到控制组"),
        refused("first-environment", "the first process shows no environment", "首个进程不暴露环境变量"),
        refused("first-memory", "the first process's memory is closed", "无法访问首个进程的内存"),
        refused("first-descriptors", "its descriptors are closed", "无法访问首个进程的文件描述符"),
        refused("host-processes", "other processes are out of sight", "看不到其他进程"),
        refused("tracing", "tracing a process is refused", "拒绝跟踪其他进程"),
        refused("being-traced", "being traced is refused", "拒绝被跟踪"),
        refused("foreign-memory", "another process's memory cannot be read", "无法读取其他进程的内存"),
        refused("mounting", "mounting is refused", "拒绝挂载"),
        refused("remounting", "remounting is refused", "拒绝重新挂载"),
        refused("user-namespace", "a nested user namespace is refused", "拒绝嵌套的用户命名空间"),
        refused("cloned-namespace", "one made with clone is refused too", "拒绝用 clone 创建的命名空间"),
        refused("clone3", "clone3 is refused", "拒绝 clone3"),
        refused("keyring", "keyrings are refused", "拒绝访问密钥环"),
        refused("new-key", "new keys are refused", "拒绝新建密钥"),
        refused("io-uring", "io_uring is refused", "拒绝 io_uring"),
        refused("kernel-programs", "programs for the kernel are refused", "拒绝加载内核程序（bpf）"),
        refused("counters", "performance counters are refused", "拒绝性能计数器"),
        refused("fault-handling", "handling page faults is refused", "拒绝 userfaultfd"),
        refused("clock-setting", "the clock cannot be set", "无法修改时钟"),
        refused("other-user", "the user cannot be changed", "无法切换用户"),
        refused("device-making", "devices cannot be made", "无法创建设备文件"),
        refused("typing", "typing into a terminal is refused", "拒绝向终端注入输入"),
        refused("higher-limit", "limits cannot be raised", "无法调高限制"),
        refused("real-time", "real-time scheduling is refused", "拒绝实时调度"),
        works("forking", "fork works", "fork 可用"),
        works("threads", "threads work", "线程可用"),
        works("shared-memory", "shared memory works", "共享内存可用"),
        works("old-shared-memory", "System V shared memory works", "System V 共享内存可用"),
        works("semaphores", "named semaphores work", "具名信号量可用"),
        works("message-queues", "message queues work", "消息队列可用"),
        works("named-pipes", "named pipes work", "命名管道可用"),
        works("file-locks", "file locks work", "文件锁可用"),
        works("socket-pairs", "socket pairs work", "套接字对可用"),
        works("loopback", "the loopback network works", "本机回环网络可用"),
        works("signals", "signals work", "信号可用"),
        works("timers", "timers work", "定时器可用"),
        works("scratch-files", "files in /tmp work", "/tmp 中的文件可用"),
    ]
}
