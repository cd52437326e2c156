import Foundation
import Sandbox
import Testing

/// What a program that wants all there is of something tries.
@Suite struct ExhaustionTests {
    private let limits = ConfinedShell.limits

    @Test func killsAProcessThatTakesTooMuchMemory() async throws {
        let record = try await ConfinedShell().exhaust("memory")
        if try ConfinedShell().runner.means.controlGroups.limitMemory {
            #expect(record.ending == .signalled(signal: 9))
            #expect(record.limitsReached == [.memory])
            #expect(try #require(record.peakMemoryBytes) <= limits.memoryBytes)
        } else {
            // Then it is address space, and mapping more of it fails.
            #expect(record.standardOutput.hasPrefix("mebibytes 1"))
        }
    }

    @Test(
        .enabled("only a control group counts memory of processes together") {
            // Where nothing can be confined, it is run, and fails.
            (try? ConfinedShell().runner.means.controlGroups.limitMemory) ?? true
        }
    )
    func countsTheMemoryOfAllProcessesTogether() async throws {
        var limits = limits
        limits.processes = 64
        limits.wallTime = .seconds(2)
        let record = try await ConfinedShell().exhaust("memory-together", limits: limits)
        #expect(record.limitsReached.contains(.memory))
    }

    @Test(arguments: ["processes", "threads"])
    func refusesMoreProcessesAndThreads(thing: String) async throws {
        let record = try await ConfinedShell().exhaust(thing)
        // The one that counts is one of them.
        #expect(record.standardOutput == "\(thing) \(limits.processes - 1) \(EAGAIN)\n")
        #expect(record.ending == .exited(code: 0))
    }

    @Test func outlivesABombOfForks() async throws {
        var limits = limits
        limits.wallTime = .milliseconds(500)
        let record = try await ConfinedShell().exhaust("bomb", limits: limits)
        #expect(record.ending == .timedOut)
        // One that is just being made is counted by the limit and not yet seen.
        let possible = limits.processes / 2...limits.processes - 1
        #expect(possible.contains(record.leftoverProcesses))
        #expect(record.wallTime < .seconds(30))
    }

    @Test func refusesMoreDescriptors() async throws {
        let record = try await ConfinedShell().exhaust("descriptors")
        #expect(record.standardOutput == "descriptors \(limits.openFiles - 3) \(EMFILE)\n")
    }

    @Test func killsAProcessThatWritesTooLargeAFile() async throws {
        let record = try await ConfinedShell().exhaust("file")
        #expect(record.ending == .signalled(signal: Int(SIGXFSZ)))
        #expect(record.limitsReached == [.fileSize])
    }

    @Test func boundsFilesInTheFolderThatCanBeWritten() async throws {
        try await withFolder { folder in
            let confinement = Confinement(writable: .init(folder, at: "/box/output"))
            let record = try await ConfinedShell(confinement).exhaust("output-file")
            #expect(record.limitsReached == [.fileSize])
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/file")
            #expect(attributes[.size] as? Int == limits.fileBytes)
        }
    }

    @Test func boundsMessageQueues() async throws {
        // 800 KiB hold nine queues of 80 KiB and what the kernel keeps of each.
        let record = try await ConfinedShell().exhaust("queues")
        #expect(record.standardOutput == "queues 9 \(EMFILE)\n")
    }

    @Test func boundsScratchFiles() async throws {
        let record = try await ConfinedShell().exhaust("scratch")
        #expect(record.standardOutput == "/tmp \(limits.scratchBytes >> 20) \(ENOSPC)\n")
    }

    @Test func boundsSharedMemory() async throws {
        let record = try await ConfinedShell().exhaust("shared")
        #expect(record.standardOutput == "/dev/shm \(limits.sharedMemoryBytes >> 20) \(ENOSPC)\n")
    }

    @Test func killsAProcessThatUsesTooMuchOfTheProcessor() async throws {
        var limits = limits
        limits.processorTime = .seconds(1)
        let record = try await ConfinedShell().exhaust("processor", limits: limits)
        #expect(record.ending == .signalled(signal: Int(SIGXCPU)))
        #expect(record.limitsReached == [.processorTime])
        // The kernel counts by ticks for the limit and exactly for us, so these differ under load.
        #expect(try #require(record.processorTime) >= .milliseconds(100))
    }

    @Test(arguments: ["sleep", "stop"])
    func endsWhatUsesNothingButTime(thing: String) async throws {
        var limits = limits
        limits.wallTime = .milliseconds(300)
        let record = try await ConfinedShell().exhaust(thing, limits: limits)
        #expect(record.ending == .timedOut)
        #expect(record.limitsReached == [.wallTime])
        #expect(record.leftoverProcesses == 0)
    }

    @Test func cutsAFlood() async throws {
        var limits = limits
        // A busy machine must have time for more than is kept.
        limits.wallTime = .seconds(1)
        limits.outputBytes = 4096
        let record = try await ConfinedShell().exhaust("output", limits: limits)
        #expect(record.standardOutput.utf8.count == limits.outputBytes)
        #expect(record.limitsReached == [.wallTime, .output])
    }

    @Test func dumpsNoCore() async throws {
        try await withFolder { folder in
            let confinement = Confinement(writable: .init(folder, at: "/box/output"))
            let record = try await ConfinedShell(confinement).run(
                "cd /box/output; ulimit -c unlimited; ulimit -c; kill -ABRT $$"
            )
            #expect(record.ending == .signalled(signal: Int(SIGABRT)))
            #expect(record.standardOutput == "0\n")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func findsDaemonsThatHide() async throws {
        let record = try await ConfinedShell().exhaust("daemons")
        #expect(record.ending == .exited(code: 0))
        #expect(record.leftoverProcesses == 3)
        #expect(record.wallTime < .seconds(30))
    }
}
