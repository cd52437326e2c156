import CourseModel
import Diagnostics

/// What the submission of ``EscapeExercise`` tries, each in a test of its own.
enum EscapeAttempt: String, CaseIterable {
    case reading
    case writing
    case network
    case killing
    case reply
    case daemon
    case processes
    case memory

    /// What must come of it.
    var title: Message {
        switch self {
        case .reading:
            Message(en: "a submission cannot read the hidden tests", zh: "提交的代码读不到隐藏测试")
        case .writing:
            Message(en: "a submission cannot write outside", zh: "提交的代码无法在沙箱外写文件")
        case .network:
            Message(en: "a submission cannot reach the network", zh: "提交的代码无法访问网络")
        case .killing:
            Message(en: "a submission cannot kill its referee", zh: "提交的代码无法杀死裁判进程")
        case .reply:
            Message(
                en: "a reply from another process than the player is no reply",
                zh: "来自其他进程的应答不作数"
            )
        case .daemon:
            Message(en: "a submission that leaves a daemon fails", zh: "留下后台进程的提交不通过")
        case .processes:
            Message(en: "a submission that forks without end fails", zh: "无休止 fork 的提交不通过")
        case .memory:
            Message(en: "a submission that takes all memory fails", zh: "耗尽内存的提交不通过")
        }
    }

    /// What a submission does to try.
    ///
    /// - Parameter root: A folder of the grader's.
    /// - Returns: The body of a function in Swift that tells whether it worked.
    func body(from root: String) -> String {
        switch self {
        case .reading:
            """
            let path = "\(root)/\(EscapeExercise.exercise.hiddenFolder)/Play.swift"
            return open(path, O_RDONLY) >= 0 || open("/etc/shadow", O_RDONLY) >= 0
            """
        case .writing:
            """
            return open("\(root)/forged", O_WRONLY | O_CREAT, 0o600) >= 0
            """
        case .network:
            """
            let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = 0x0900
            address.sin_addr.s_addr = 0x0100_0a0a
            return withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                    connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            """
        case .killing:
            """
            let parent = getppid()
            kill(parent, SIGKILL)
            return getppid() != parent
            """
        case .reply:
            """
            let child = fork()
            if child == 0 { return true }
            waitpid(child, nil, 0)
            exit(0)
            """
        case .daemon:
            """
            if fork() == 0 {
                setsid()
                if fork() != 0 { _exit(0) }
                while true { pause() }
            }
            return true
            """
        case .processes:
            """
            for _ in 0..<1000 {
                let child = fork()
                if child == 0 { while true { pause() } }
                if child < 0 { return false }
            }
            return true
            """
        case .memory:
            """
            for _ in 0..<64 {
                guard let piece = malloc(8 << 20) else { return false }
                memset(piece, 1, 8 << 20)
            }
            return true
            """
        }
    }
}
