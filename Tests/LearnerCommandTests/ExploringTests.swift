import Foundation
import Testing

/// The commands about schedules, as the real program, on a counter that loses updates under one
/// schedule with two preemptions.
@Suite struct ExploringTests {
    private let copy: LearnersCopy

    init() throws {
        copy = try LearnersCopy()
        try copy.edit(with: "Mutants/second-try-stores")
    }

    private func interleave(_ arguments: String..., language: String = "C") async throws -> Printed
    {
        try await run(copy.program, arguments, in: copy.path, language: language)
    }

    private let replay = "AtomicCounterTests/losesNoIncrementToAnother/1/5/1.1-2.4-3"

    @Test func countsTheSchedulesThatLeadToEachOutcome() async throws {
        let explored = try await interleave("explore", "atomic-counter", "--seed", "5")
        #expect(explored.status == 1)
        #expect(
            explored.output.hasPrefix(
                """
                ✘ AtomicCounterTests/losesNoIncrementToAnother()  failed
                  1. Meeting: 66 schedules, all with at most 2 preemptions
                       10×  Outcome(answers:
                """
            )
        )
        #expect(explored.output.contains("            \(replay)\n"))
    }

    @Test func drawsTheScheduleThatFailsATest() async throws {
        let graded = try await interleave("grade", "atomic-counter", "--seed", "5")
        #expect(graded.status == 1)
        for text in ["✗ An update is lost", "59: count.pointee", "schedules were tried", replay] {
            #expect(graded.output.contains(text), "\(text)")
        }
    }

    @Test func repeatsAScheduleUntilTheCodeIsRight() async throws {
        let again = try await interleave("replay", "atomic-counter", replay)
        #expect(again.status == 1)
        #expect(again.output.contains("✗ An update is lost"))
        #expect(again.output.contains(replay))
        try copy.edit(with: "Solutions/reference")
        let mended = try await interleave(
            "replay",
            "atomic-counter",
            replay,
            language: "zh_CN.UTF-8"
        )
        #expect(mended.output.hasSuffix("在这个调度下，测试没有失败。\n"))
        #expect(mended.status == 0)
    }

    // Without a terminal the debugger leaves as soon as it has come to the place.
    @Test(.enabled("A debugger runs here.") { await hasDebugger })
    func stopsInADebuggerWhereAScheduleGoesWrong() async throws {
        let told = try await interleave("replay", "atomic-counter", replay, "--debugger")
        #expect(told.complaints.contains("stops at SharedCounter.swift:59"))
        #expect(told.output.contains("S01.swift:59"), "\(told.output)")
        #expect(told.status == 0)
    }

    @Test func saysWhatToInstallWithoutADebugger() async throws {
        let told = try await run(
            copy.program,
            ["replay", "atomic-counter", replay, "--debugger"],
            in: copy.path,
            path: "/nowhere"
        )
        #expect(told.status == 69)
        #expect(told.complaints.contains("install gdb"))
    }

    @Test func debugsNobodyElsesCode() async throws {
        let told = try await interleave(
            "replay",
            "atomic-counter",
            replay,
            "--debugger",
            "--submission",
            copy.sources
        )
        #expect(told.status == 64)
        #expect(told.complaints.contains("your own working copy"))
    }

    /// Whether one runs on this machine.
    private static var hasDebugger: Bool {
        get async {
            for name in ["lldb", "gdb"] {
                let told = try? await run("/usr/bin/env", [name, "--version"], in: "/")
                if told?.status == 0 { return true }
            }
            return false
        }
    }

    @Test func saysThatAScheduleIsNoMore() async throws {
        let gone = "AtomicCounterTests/losesNoIncrementToAnother/1/5/1.1-2.900-3"
        let told = try await interleave("replay", "atomic-counter", gone)
        #expect(told.status == 1)
        #expect(told.output.contains("This schedule does not exist any more"))
    }

    @Test(arguments: [
        ("1.1-2", "is no replay string"),
        ("AtomicCounterTests/losesAll/1/5/1.1-2", "has no test AtomicCounterTests/losesAll"),
    ])
    func refusesWhatRepeatsNothing(replay: String, complaint: String) async throws {
        let told = try await interleave("replay", "atomic-counter", replay)
        #expect(told.status == 64)
        #expect(told.complaints.contains(complaint))
    }
}
