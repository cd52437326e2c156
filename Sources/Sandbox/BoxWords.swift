/// The command line that starts a program confined.
struct BoxWords {
    let means: ConfinementMeans
    let confinement: Confinement
    let limits: SandboxLimits
    /// All variables of the program.
    let environment: [String: String]
    /// Where the program begins, a path inside.
    let workingDirectory: String
    /// Where the box writes its report; `nil` if it is to serve plays, each of which says where.
    let report: String?
    /// Asks a thread for its stack before it is killed at a limit; the program has a handler for it.
    var stackSignal: Int32?

    /// Where the first process inside finds its own program.
    private static let placeOfBox = "/.interleave/box"

    /// Everything before the program's own path and arguments.
    var words: [String] {
        let bubblewrap = bubblewrapWords
        return [means.box] + boxOptions + ["--bubblewrap", "\(bubblewrap.count)"] + bubblewrap
    }

    private var boxOptions: [String] {
        var options = [
            report.map { ("--report", $0) } ?? ("--serve", "1"),
            ("--wall-milliseconds", "\(limits.wallTime.wholeMilliseconds)"),
            ("--grace-milliseconds", "\(limits.grace.wholeMilliseconds)"),
            ("--switch-user", means.switchesUser ? "1" : "0"),
            ("--memory-bytes", "\(limits.memoryBytes)"),
            ("--processes", "\(limits.processes)"),
            ("--processor-seconds", "\((limits.processorTime.wholeMilliseconds + 999) / 1000)"),
            ("--file-bytes", "\(limits.fileBytes)"),
            ("--open-files", "\(limits.openFiles)"),
            ("--core-bytes", "0"),
            ("--queue-bytes", "819200"),
        ]
        if let stackSignal { options.append(("--stack-signal", "\(stackSignal)")) }
        if let writable = confinement.writable { options.append(("--writable", writable.source)) }
        switch means.controlGroups {
        case .separate(let memory, let processes):
            if let memory { options.append(("--memory-groups", memory)) }
            if let processes { options.append(("--process-groups", processes)) }
        case .unified(let folder): options.append(("--unified-groups", folder))
        }
        if !means.controlGroups.limitMemory {
            options.append(("--address-bytes", "\(limits.memoryBytes)"))
        }
        return options.flatMap { [$0.0, $0.1] }
    }

    private var bubblewrapWords: [String] {
        [
            means.bubblewrap, "--unshare-all", "--unshare-user", "--disable-userns",
            "--uid", "1000", "--gid", "1000", "--hostname", "box", "--die-with-parent",
            "--new-session", "--cap-drop", "ALL", "--as-pid-1",
        ] + mounts + ["--chdir", workingDirectory, "--clearenv"]
            + environment.sorted { $0.key < $1.key }.flatMap { ["--setenv", $0.key, $0.value] }
            + [Self.placeOfBox]
    }

    private var mounts: [String] {
        var words = ["--ro-bind", "/usr", "/usr"]
        for folder in ["bin", "lib", "lib64", "sbin"] {
            words += ["--symlink", "usr/\(folder)", "/\(folder)"]
        }
        // Where the dynamic linker and the links to the C compiler's tools lead.
        for path in ["/etc/ld.so.cache", "/etc/alternatives"] {
            words += ["--ro-bind-try", path, path]
        }
        words += [
            "--proc", "/proc", "--dev", "/dev", "--mqueue", "/dev/mqueue",
            "--size", "\(limits.scratchBytes)", "--tmpfs", "/tmp",
            "--size", "\(limits.sharedMemoryBytes)", "--tmpfs", "/dev/shm",
            "--ro-bind", means.box, Self.placeOfBox,
        ]
        for mount in confinement.readable where !mount.isPartOfTheSystem {
            words += ["--ro-bind", mount.source, mount.place]
        }
        for folder in confinement.hidden { words += ["--tmpfs", folder, "--remount-ro", folder] }
        if let writable = confinement.writable {
            words += ["--bind", writable.source, writable.place]
        }
        // They are file systems in memory without a size.
        return words + ["--remount-ro", "/dev", "--remount-ro", "/"]
    }
}

extension Confinement.Mount {
    /// Whether it is inside already.
    fileprivate var isPartOfTheSystem: Bool {
        source == place && (source == "/usr" || source.hasPrefix("/usr/"))
    }
}
