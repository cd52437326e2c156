import Diagnostics
import Foundation
import Sandbox
import Testing

@testable import Grading

/// What is made of a compiler or linker that fails for want of something on the machine.
@Suite struct MachineFaultTests {
    private func result(_ output: String) -> Compiler.Result {
        Compiler.Result(ending: .exited(code: 1), limitsReached: [], output: output)
    }

    private func message(_ output: String) -> String? {
        do {
            try result(output).orThrow("exercises/Support")
            return nil
        } catch {
            return error.isOfOneExercise ? nil : error.message.en
        }
    }

    @Test(arguments: [
        ("clang: error: invalid linker name in '-fuse-ld=gold'", "ld.gold is not installed"),
        ("clang: error: invalid linker name in argument '-fuse-ld=lld'", "ld.lld is not there"),
        ("ld.lld: error: cannot open Scrt1.o: No such file or directory", "libc6-dev"),
        ("ld.lld: error: unable to find library -lgcc", "libc6-dev"),
        ("error: unable to execute command: Executable \"clang\"", "clang is not there"),
        ("a.c:1:10: fatal error: 'stdio.h' file not found", "libc6-dev"),
        ("a.c:1:10: fatal error: 'sys/types.h' file not found", "libc6-dev"),
        ("<unknown>:0: warning: libc not found for 'x86_64-unknown-linux-gnu'", "libc6-dev"),
        ("ld.gold: error: cannot open crt1.o: No such file or directory", "libc6-dev"),
        ("error: unable to open output file 'a.pcm': 'No space left on device'", "Make room"),
    ])
    func saysWhatTheMachineLacks(output: String, advice: String) {
        #expect(message(output)?.contains(advice) == true)
    }

    @Test(arguments: [
        "Play.swift:1:1: error: cannot find 'x' in scope",
        "ld.lld: error: unable to find library -lcurses",
        "Hook.c:1:10: fatal error: 'Control.h' file not found",
    ])
    func takesAnythingElseForAMistakeOfOneExercise(output: String) {
        #expect(message(output) == nil)
    }

    @Test func blamesNoSubmissionForModulesOfTheSystem() {
        let output = "<unknown>:0: error: could not build C module 'SwiftOverlayShims'\n"
        #expect(throws: GradingError.noSystemModules(output: output)) {
            try result(output).checkThatTheMachineIsWhole(writing: "/tmp", of: "AtomicCounter")
        }
    }

    /// A line of a learner's own that reads alike has a place.
    @Test(arguments: [
        "S01.swift:1:1: warning: <unknown>:0: error: could not build C module 'A'\n",
        "error: unable to open output file 'a.pcm': 'No space left on device'\n",
    ])
    func leavesTheVerdictOnASubmissionWhereNothingIsLacking(output: String) throws {
        try result(output).checkThatTheMachineIsWhole(writing: "/tmp", of: "AtomicCounter")
    }
}
