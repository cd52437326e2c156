import Testing

@testable import Sandbox

@Suite struct BoxWordsTests {
    private func words(
        _ confinement: Confinement,
        groups: ControlGroups = .separate(memory: "/memory", processes: "/pids"),
        switchesUser: Bool = true,
        stackSignal: Int32? = nil
    ) -> [String] {
        BoxWords(
            means: ConfinementMeans(
                bubblewrap: "/usr/bin/bwrap",
                box: "/tool/interleave-box",
                controlGroups: groups,
                switchesUser: switchesUser
            ),
            confinement: confinement,
            limits: SandboxLimits(wallTime: .seconds(2), memoryBytes: 1000, scratchBytes: 2000),
            environment: ["B": "2", "A": "1"],
            workingDirectory: "/tmp",
            report: "/report",
            stackSignal: stackSignal
        ).words
    }

    @Test func tellsTheBoxAndBubblewrapEverything() {
        let confinement = Confinement(
            readable: [.init("/toolchain"), .init("/usr/lib/swift"), .init("/a", at: "/box/a")],
            writable: .init("/out", at: "/box/output"),
            hidden: ["/usr/share/course"]
        )
        #expect(
            words(confinement).joined(separator: " ") == """
                /tool/interleave-box --report /report --wall-milliseconds 2000 \
                --grace-milliseconds 0 --switch-user 1 --memory-bytes 1000 --processes 256 --processor-seconds 20 --file-bytes 67108864 --open-files 256 \
                --core-bytes 0 --queue-bytes 819200 --writable /out --memory-groups /memory \
                --process-groups /pids --bubblewrap 80 \
                /usr/bin/bwrap --unshare-all --unshare-user --disable-userns --uid 1000 \
                --gid 1000 --hostname box --die-with-parent --new-session --cap-drop ALL \
                --as-pid-1 --ro-bind /usr /usr --symlink usr/bin /bin --symlink usr/lib /lib \
                --symlink usr/lib64 /lib64 --symlink usr/sbin /sbin \
                --ro-bind-try /etc/ld.so.cache /etc/ld.so.cache \
                --ro-bind-try /etc/alternatives /etc/alternatives --proc /proc --dev /dev \
                --mqueue /dev/mqueue --size 2000 --tmpfs /tmp --size 33554432 --tmpfs /dev/shm \
                --ro-bind /tool/interleave-box /.interleave/box \
                --ro-bind /toolchain /toolchain --ro-bind /a /box/a \
                --tmpfs /usr/share/course --remount-ro /usr/share/course \
                --bind /out /box/output --remount-ro /dev --remount-ro / --chdir /tmp \
                --clearenv --setenv A 1 --setenv B 2 /.interleave/box
                """
        )
    }

    @Test func hasTheBoxServePlaysThatEachSayWhereTheirReportGoes() {
        let launcher = Launcher(
            means: ConfinementMeans(
                bubblewrap: "/usr/bin/bwrap",
                box: "/tool/interleave-box",
                controlGroups: .none,
                switchesUser: false
            ),
            confinement: .playing(player: "/player", libraries: "/libraries"),
            limits: SandboxLimits(wallTime: .seconds(2)),
            environment: [:]
        )
        #expect(launcher.words.prefix(3) == ["/tool/interleave-box", "--serve", "1"])
        #expect(!launcher.words.contains("--report"))
    }

    @Test func countsBubblewrapsWords() throws {
        let words = words(Confinement())
        let place = try #require(words.firstIndex(of: "--bubblewrap"))
        #expect(words[place + 1] == "\(words.count - place - 2)")
    }

    @Test func limitsAddressSpaceWhereNoControlGroupLimitsMemory() {
        let words = words(Confinement(), groups: .none)
        #expect(words.joined(separator: " ").contains("--address-bytes 1000"))
        #expect(!words.contains("--memory-groups") && !words.contains("--process-groups"))
    }

    @Test func namesTheOneTreeOfTheNewerForm() {
        let words = words(Confinement(), groups: .unified("/groups")).joined(separator: " ")
        #expect(words.contains("--unified-groups /groups"))
        #expect(!words.contains("--address-bytes"))
    }

    @Test func keepsTheUserWithoutTheRightToChangeIt() {
        let words = words(Confinement(), switchesUser: false).joined(separator: " ")
        #expect(words.contains("--switch-user 0"))
    }

    @Test func asksForStacksByTheSignalThatPlayersKnow() {
        let words = words(Confinement(), stackSignal: 63).joined(separator: " ")
        #expect(words.contains("--stack-signal 63"))
    }
}
