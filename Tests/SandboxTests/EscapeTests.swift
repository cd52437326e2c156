import Foundation
import Glibc
import Sandbox
import Testing

/// What a program that wants to get out of the sandbox tries.
@Suite struct EscapeTests {
    @Test(arguments: [
        // The network, and families of sockets that no network namespace divides.
        ("network", ENETUNREACH), ("vsock", EAFNOSUPPORT), ("netlink", EAFNOSUPPORT),
        // Files.
        ("shadow", ENOENT), ("write-root", EROFS), ("write-system", EROFS),
        ("write-devices", EROFS), ("kernel-settings", EACCES), ("kernel-messages", ENOENT),
        ("control-groups", ENOENT), ("device-making", EPERM),
        // The first process, and the others of the machine.
        ("first-memory", EACCES), ("first-descriptors", EACCES), ("first-environment", EACCES),
        ("host-processes", ESRCH), ("tracing", EPERM), ("being-traced", EPERM),
        ("foreign-memory", EPERM),
        // Mounts and namespaces.
        ("mounting", EPERM), ("remounting", EPERM), ("user-namespace", EPERM),
        ("cloned-namespace", EPERM), ("clone3", ENOSYS),
        // Keyrings, which no namespace divides.
        ("keyring", EPERM), ("new-key", EPERM),
        // What the kernel has more of than exercises need.
        ("io-uring", ENOSYS), ("kernel-programs", EPERM), ("counters", EPERM),
        ("fault-handling", EPERM),
        // Rights.
        ("clock-setting", EPERM), ("other-user", EINVAL), ("typing", EPERM),
        ("higher-limit", EPERM), ("real-time", EPERM),
    ])
    func refuses(attempt: String, error: Int32) async throws {
        #expect(try await ConfinedShell().answer(to: attempt) == error)
    }

    #if arch(x86_64)
    @Test(arguments: ["wide-numbers", "old-numbers"])
    func refusesCallsUnderOtherNumbers(attempt: String) async throws {
        #expect(try await ConfinedShell().answer(to: attempt) == ENOSYS)
    }
    #endif

    @Test(arguments: [
        "forking", "threads", "shared-memory", "old-shared-memory", "semaphores",
        "message-queues", "named-pipes", "file-locks", "socket-pairs", "loopback", "signals",
        "timers", "scratch-files",
    ])
    func letsExercisesDo(attempt: String) async throws {
        #expect(try await ConfinedShell().answer(to: attempt) == 0)
    }

    @Test func showsNothingOfTheMachineButTheSystem() async throws {
        let record = try await ConfinedShell().run("ls / /box; ls /home /root /etc/passwd /var")
        #expect(
            record.standardOutput == """
                /:
                bin
                box
                dev
                etc
                lib
                lib64
                proc
                sbin
                tmp
                usr

                /box:
                probe

                """
        )
        #expect(record.ending == .exited(code: 2))
    }

    @Test func showsNoPathOfTheMachineInTheFirstProcess() async throws {
        let path = FileManager.default.currentDirectoryPath
        let record = try await ConfinedShell().run("tr '\\0' ' ' < /proc/1/cmdline; mount")
        #expect(record.standardOutput.hasPrefix("/.interleave/box --inside"))
        #expect(!record.standardOutput.contains("--ro-bind"))
        #expect(!record.standardOutput.contains("\(path) "))
    }

    @Test func givesOnlyTheEnvironmentOfTheCommand() async throws {
        let command = Command(executable: "/usr/bin/env", environment: ["COURSE": "交错"])
        let record = try await ConfinedShell().runner.run(command, limits: ConfinedShell.limits)
        #expect(record.standardOutput == "COURSE=交错\nPWD=/\n")
    }

    @Test func keepsOnlyTheStandardStreams() async throws {
        let record = try await ConfinedShell().run("ls /proc/$$/fd")
        #expect(record.standardOutput == "0\n1\n2\n")
    }

    @Test func survivesSignalsToTheFirstProcess() async throws {
        let record = try await ConfinedShell().run(
            "kill -KILL 1; kill -STOP 1; kill -TERM 1; kill -SEGV 1; exit 6"
        )
        #expect(record.ending == .exited(code: 6))
    }

    @Test(.enabled(if: geteuid() == 0, "each run has a user of its own only where root grades"))
    func readsNoFileOfAnotherUser() async throws {
        try await withFolder { folder in
            let secret = "\(folder)/secret"
            try "x".write(toFile: secret, atomically: false, encoding: .utf8)
            _ = unsafe chmod(secret, 0o600)
            let mount = Confinement.Mount(secret, at: "/box/secret")
            let shell = try ConfinedShell(Confinement(readable: [mount]))
            #expect(try await shell.answer(to: "others-file") == EACCES)
        }
    }

    @Test func hidesAFolderBelowOneThatCanBeRead() async throws {
        let shell = try ConfinedShell(Confinement(hidden: ["/usr/share"]))
        let record = try await shell.run("ls /usr/share; touch /usr/share/x || ls -d /usr/bin")
        #expect(record.standardOutput == "/usr/bin\n")
    }

    @Test func writesOnlyTheOneFolder() async throws {
        try await withFolder { folder in
            let confinement = Confinement(writable: .init(folder, at: "/box/output"))
            let record = try await ConfinedShell(confinement).run(
                "echo good > /box/output/kept; touch /box/x /usr/x; touch /tmp/x"
            )
            #expect(record.ending == .exited(code: 0))
            #expect(try String(contentsOfFile: "\(folder)/kept", encoding: .utf8) == "good\n")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["kept"])
        }
    }
}
