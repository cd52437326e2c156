import CBoxGroups
import Foundation
import Testing

/// Control groups of the newer form, where a folder of plain files stands in for the kernel's.
@Suite struct UnifiedGroupTests {
    private let files = [
        "cgroup.procs", "memory.max", "memory.swap.max", "memory.peak", "memory.events",
        "pids.max", "pids.peak", "pids.events",
    ]

    private func withGroup<Value>(
        _ texts: [String: String] = [:],
        lacking: Set<String> = [],
        _ body: (String) -> Value
    ) throws -> Value {
        let group = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: group, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: group) }
        for name in files where !lacking.contains(name) {
            try Data((texts[name] ?? "").utf8).write(to: group.appending(path: name))
        }
        return body(group.path)
    }

    private func text(_ name: String, in group: String) -> String? {
        try? String(contentsOfFile: "\(group)/\(name)", encoding: .utf8)
    }

    @Test func limitsMemoryWithoutSwapAndProcesses() throws {
        try withGroup { group in
            #expect(unsafe box_limits_unified_group(group, 512 << 20, 256))
            #expect(text("memory.max", in: group) == "536870912")
            #expect(text("memory.swap.max", in: group) == "0")
            #expect(text("pids.max", in: group) == "256")
        }
    }

    @Test func doesWithoutAnAccountOfSwap() throws {
        try withGroup(lacking: ["memory.swap.max"]) { group in
            #expect(unsafe box_limits_unified_group(group, 512 << 20, 256))
        }
    }

    @Test(arguments: ["memory.max", "pids.max", "cgroup.procs"])
    func refusesAGroupThatLimitsNothing(lacking: String) throws {
        try withGroup(lacking: [lacking]) { group in
            #expect(unsafe !box_limits_unified_group(group, 512 << 20, 256))
        }
    }

    @Test func tellsWhatWasReached() throws {
        let texts = [
            "memory.peak": "1048576\n",
            "memory.events": "low 0\nhigh 0\nmax 12\noom 1\noom_kill 1\noom_group_kill 0\n",
            "pids.peak": "7\n", "pids.events": "max 3\n",
        ]
        try withGroup(texts) { group in
            let evidence = unsafe box_evidence_of_unified_group(group)
            #expect(evidence.peak_memory == 1 << 20)
            #expect(evidence.peak_processes == 7)
            #expect(evidence.memory_ran_out)
            #expect(evidence.processes_ran_out)
        }
    }

    @Test func takesAFullGroupThatKilledNobodyForNoLackOfMemory() throws {
        let events = "low 0\nhigh 0\nmax 12\noom 1\noom_kill 0\noom_group_kill 1\n"
        try withGroup(["memory.events": events, "pids.events": "max 0\n"]) { group in
            let evidence = unsafe box_evidence_of_unified_group(group)
            #expect(!evidence.memory_ran_out)
            #expect(!evidence.processes_ran_out)
        }
    }

    /// Kernels before 5.19 tell no peak of memory, those before 6.1 none of processes.
    @Test func tellsNoPeakThatAnOlderKernelDoesNotKeep() throws {
        try withGroup(lacking: ["memory.peak", "pids.peak"]) { group in
            let evidence = unsafe box_evidence_of_unified_group(group)
            #expect(evidence.peak_memory == -1)
            #expect(evidence.peak_processes == -1)
        }
    }
}
