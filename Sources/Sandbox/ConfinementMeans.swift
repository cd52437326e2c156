import Glibc

/// What this machine confines programs with.
package struct ConfinementMeans: Sendable, Equatable {
    /// The path of bubblewrap.
    package let bubblewrap: String
    /// The path of `interleave-box`.
    package let box: String
    /// Where limits for all processes of a run together are set.
    package let controlGroups: ControlGroups
    /// Whether each run gets a user of its own, which only root can give.
    package let switchesUser: Bool

    package init(
        bubblewrap: String,
        box: String,
        controlGroups: ControlGroups,
        switchesUser: Bool
    ) {
        self.bubblewrap = bubblewrap
        self.box = box
        self.controlGroups = controlGroups
        self.switchesUser = switchesUser
    }

    /// Finds the means of this machine, without trying them; see ``ConfinedRunner/check()``.
    ///
    /// - Parameter path: Where programs are searched, the value of `PATH`.
    /// - Throws: ``SandboxError/cannotConfine(_:)`` with everything that is missing.
    package init(searching path: String) throws(SandboxError) {
        let bubblewrap = ExecutableSearch(path: path).executable("bwrap")
        var missing: [MissingMeans] = bubblewrap == nil ? [.bubblewrap] : []
        var box: String?
        do { box = try companion("interleave-box") } catch {
            if case .companionMissing(let path) = error { missing.append(.companion(path: path)) }
        }
        guard let bubblewrap, let box else { throw .cannotConfine(missing) }
        let groups = ControlGroups(mounts: contents(of: "/proc/self/mountinfo"))
        groups.sweep()
        self.init(
            bubblewrap: bubblewrap,
            box: box,
            controlGroups: groups,
            switchesUser: geteuid() == 0
        )
    }

    /// What runs on this machine lose, in the order of their weight; nothing if it has all means.
    package var losses: [ConfinementLoss] {
        var losses: [ConfinementLoss] = []
        if !controlGroups.limitMemory { losses.append(.memoryOfARun) }
        if !controlGroups.limitProcesses { losses.append(.processGroup) }
        if !switchesUser { losses.append(.ownUser) }
        return losses
    }
}

/// Something that confinement lacks on a machine, though it works.
package enum ConfinementLoss: String, Sendable, Equatable, Codable, CaseIterable {
    /// Memory is limited for each process alone, so many together can take much more.
    case memoryOfARun
    /// Processes are limited by the kernel's count for a user inside, not by a control group.
    case processGroup
    /// The program runs as the user who grades: files that this user can read are kept out of sight
    /// by the namespaces alone.
    case ownUser
}
