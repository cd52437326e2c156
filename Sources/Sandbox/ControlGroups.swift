import Glibc

/// Where this machine lets us make control groups, which limit processes together.
package enum ControlGroups: Sendable, Equatable {
    /// The older form: a tree for memory and one for the number of processes, each if there.
    case separate(memory: String?, processes: String?)
    /// The newer form: one tree for both.
    case unified(String)

    /// None at all.
    package static let none = ControlGroups.separate(memory: nil, processes: nil)

    /// Whether the memory of all processes of a run together is limited.
    package var limitMemory: Bool {
        switch self {
        case .separate(let memory, _): memory != nil
        case .unified: true
        }
    }

    /// Whether the number of processes is limited by a control group.
    package var limitProcesses: Bool {
        switch self {
        case .separate(_, let processes): processes != nil
        case .unified: true
        }
    }

    /// Looks for those that can be used.
    ///
    /// - Parameters:
    ///   - mounts: What the machine has mounted, in the form of `/proc/self/mountinfo`.
    ///   - canMakeGroup: Whether a group can be made in a folder.
    package init(mounts: String, canMakeGroup: (String) -> Bool = Self.canMakeGroup) {
        var memory: String?
        var processes: String?
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ").map { String($0) }
            guard let dash = fields.firstIndex(of: "-"), dash > 4, fields.count > dash + 3 else {
                continue
            }
            let (place, kind) = (fields[4], fields[dash + 1])
            let options = Set(fields[dash + 3].split(separator: ",").map { String($0) })
            if kind == "cgroup", options.contains("memory") { memory = place }
            if kind == "cgroup", options.contains("pids") { processes = place }
            if kind == "cgroup2", Self.delegates(place), canMakeGroup(place) {
                self = .unified(place)
                return
            }
        }
        self = .separate(
            memory: memory.flatMap { canMakeGroup($0) ? $0 : nil },
            processes: processes.flatMap { canMakeGroup($0) ? $0 : nil }
        )
    }

    /// Whether groups below a folder of the newer form get the limits that we set.
    private static func delegates(_ folder: String) -> Bool {
        let controllers = contents(of: "\(folder)/cgroup.subtree_control")
            .split(whereSeparator: \.isWhitespace)
        return controllers.contains("memory") && controllers.contains("pids")
    }

    /// Whether this process can make a control group in a folder; makes one and removes it.
    package static func canMakeGroup(_ folder: String) -> Bool {
        // Tasks of one process may try at the same time.
        let path = "\(folder)/interleave-\(UInt32.random(in: 0 ... .max))-\(getpid())"
        guard unsafe mkdir(path, 0o755) == 0 else { return false }
        return unsafe rmdir(path) == 0
    }

    /// Removes empty groups of runs whose box was killed before it could.
    ///
    /// One of a run that goes on is not empty, and stays.
    package func sweep() {
        let folders: [String]
        switch self {
        case .separate(let memory, let processes): folders = [memory, processes].compactMap(\.self)
        case .unified(let folder): folders = [folder]
        }
        for folder in folders {
            for name in names(in: folder) where name.hasPrefix("interleave-") {
                // A box that is just starting has made its group and not yet entered it.
                guard let number = name.split(separator: "-").last.flatMap({ Int32($0) }),
                    kill(number, 0) != 0, errno == ESRCH
                else { continue }
                _ = unsafe rmdir("\(folder)/\(name)")
            }
        }
    }
}
