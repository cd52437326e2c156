import Foundation
import Sandbox
import Testing

@Suite struct ProcessRunnerLimitTests {
    @Test func killsEveryProcessOfARunAtTheLimit() async throws {
        let limits = SandboxLimits(wallTime: .milliseconds(300))
        let record = try await shell(
            "sleep 100 & echo $!; sleep 100 & echo $!; wait",
            limits: limits
        )
        #expect(record.ending == .timedOut)
        let processes = record.standardOutput.split(separator: "\n").map { String($0) }
        #expect(processes.count == 2)
        #expect(!processes.contains(where: isAlive))
        #expect(record.leftoverProcesses == 2)
        #expect(record.wallTime >= .milliseconds(300))
        #expect(record.wallTime < .seconds(50))
    }

    @Test func killsAFloodAtTheLimit() async throws {
        let limits = SandboxLimits(wallTime: .milliseconds(300), outputBytes: 10)
        let record = try await shell("yes", limits: limits)
        #expect(record.ending == .timedOut)
        #expect(record.standardOutput == "y\ny\ny\ny\ny\n")
    }

    @Test func killsAndCountsWhatAProgramLeavesBehind() async throws {
        let record = try await shell("sleep 100 & sleep 100 & echo $!")
        #expect(record.ending == .exited(code: 0))
        #expect(record.leftoverProcesses == 2)
        #expect(!isAlive(record.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(record.wallTime < .seconds(50))
    }

    @Test func findsADaemonThatLeftTheSessionAndHoldsTheOutput() async throws {
        let record = try await shell(
            """
            mark=$(mktemp -u)
            (setsid sh -c 'trap "" TERM HUP; echo $$; touch $0; sleep 100; sleep 100' $mark &)
            until [ -e $mark ]; do :; done
            rm $mark
            """
        )
        #expect(record.ending == .exited(code: 0))
        #expect(record.leftoverProcesses >= 1)
        #expect(!isAlive(record.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(record.wallTime < .seconds(50))
    }

    @Test func letsProcessesEndByThemselvesWithinTheGrace() async throws {
        let limits = SandboxLimits(wallTime: .seconds(60), grace: .seconds(60))
        let record = try await shell("{ sleep 0.2; echo late; } & exit 5", limits: limits)
        #expect(record.ending == .exited(code: 5))
        #expect(record.standardOutput == "late\n")
        #expect(record.leftoverProcesses == 0)
    }

    @Test func killsWhatIsStillThereAfterTheGrace() async throws {
        let limits = SandboxLimits(wallTime: .seconds(60), grace: .milliseconds(10))
        let record = try await shell("sleep 100 & setsid sleep 100 & exit 5", limits: limits)
        #expect(record.ending == .exited(code: 5))
        #expect(record.leftoverProcesses == 2)
    }

    @Test func doesNotCountAZombieAsLeftBehind() async throws {
        let record = try await shell(
            """
            true &
            exec sh -c 'while read -r id name state rest < /proc/$0/stat && [ $state != Z ]; do
                :
            done' $!
            """
        )
        #expect(record.ending == .exited(code: 0))
        #expect(record.leftoverProcesses == 0)
    }

    @Test func killsARunWhoseTaskIsCancelled() async throws {
        let place = FileManager.default.temporaryDirectory.appending(
            component: UUID().uuidString
        ).path
        defer { try? FileManager.default.removeItem(atPath: place) }
        let run = Task { try await shell("sleep 100 & echo $! > \(place); wait") }
        var process = ""
        while process.isEmpty {
            await Task.yield()
            process = (try? String(contentsOfFile: place, encoding: .utf8)) ?? ""
        }
        run.cancel()
        await #expect(throws: SandboxError.cancelled) { try await run.value }
        #expect(!isAlive(process.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    @Test func killsARunWhoseToolIsDead() async throws {
        let tool = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let keeper = URL(filePath: tool).deletingLastPathComponent()
            .appending(component: "interleave-keeper").path
        // The reader of the keeper's report goes away as soon as the run has begun.
        let record = try await shell(
            """
            mark=$(mktemp -u)
            \(keeper) 60000 0 100 / /bin/sh -c 'echo $$ > $0; exec sleep 100' $mark \
                | sh -c 'until [ -s $0 ]; do :; done' $mark
            cat $mark
            rm $mark
            """
        )
        #expect(record.ending == .exited(code: 0))
        #expect(record.wallTime < .seconds(50))
        #expect(record.leftoverProcesses == 0)
        #expect(!isAlive(record.standardOutput.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    @Test func killsProcessesThatKeepForkingOthersIntoNewSessions() async throws {
        let record = try await shell(
            """
            folder=$(mktemp -d)
            (setsid sh -c 'while :; do (setsid sh -c "> $0/mark; sleep 0.01" &); done' $folder &)
            until [ -e $folder/mark ]; do :; done
            mv $folder $folder.done
            rm -r $folder.done
            """
        )
        #expect(record.ending == .exited(code: 0))
        #expect(record.leftoverProcesses >= 1)
        #expect(record.wallTime < .seconds(50))
    }

    @Test func keepsRunsThatGoOnAtOnceApart() async throws {
        let records = try await withThrowingTaskGroup(of: (Int, RunRecord).self) { group in
            for number in 0..<24 {
                group.addTask { (number, try await shell("sleep 100 & echo \(number)")) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for number in 0..<24 {
            #expect(records[number]?.standardOutput == "\(number)\n")
            #expect(records[number]?.leftoverProcesses == 1)
        }
    }
}
