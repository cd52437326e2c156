import Foundation
import Testing

/// `interleave watch` in a real terminal.
@Suite(.enabled(if: TerminalWindow.isAvailable, "needs tmux"), .serialized)
struct WatchTests {
    private let copy: LearnersCopy

    init() throws {
        copy = try LearnersCopy()
    }

    /// Opens a window in which `watch` runs, with the terminal's settings before and after kept.
    private func watch() async throws -> TerminalWindow {
        let program = "echo $$ > watch.pid; exec '\(copy.program)' watch --lang en"
        return try await TerminalWindow(
            "stty -g > before; sh -c '\(program.replacing("'", with: "\""))'; "
                + "echo ended with $?; stty -g > after; echo settings kept",
            in: copy.path
        )
    }

    @Test func gradesEachSaveAndShowsTheVerdictInPlace() async throws {
        let window = try await watch()
        try await window.wait(for: "not begun; edit the files below")
        try copy.edit(text: "let x: Int = \"a\"\n")
        try await window.wait(for: "✘ 0/10", "SharedCounter.swift:1:14: error")
        try copy.edit(with: "Solutions/reference")
        let passed = try await window.wait(for: "✔ 10/10  passed; n: next exercise")
        #expect(!passed.contains("SharedCounter.swift:1"))
        #expect(copy.text(of: "exercises/.interleave/progress.json")?.contains("10") == true)
    }

    @Test func takesHintsOneByOne() async throws {
        let window = try await watch()
        try await window.wait(for: "not begun")
        try await window.press("h")
        let first = try await window.wait(for: "atomic-counter: hint 1 of 3")
        #expect(!first.contains("hint 2 of 3"))
        try await window.press("h")
        try await window.wait(for: "hint 2 of 3")
        try await window.press("Escape")
        try await window.wait(for: "not begun")
        let list = try await run(copy.program, ["hint", "atomic-counter"], in: copy.path)
        #expect(list.output.hasPrefix("atomic-counter: hint 3 of 3\n"))
    }

    @Test func resetsAfterAYesAndKeepsTheFiles() async throws {
        let window = try await watch()
        try await window.wait(for: "not begun")
        try copy.edit(text: "// mine\n")
        try await window.wait(for: "✘ 0/10")
        try await window.press("r")
        try await window.wait(for: "y: yes; any other key: no")
        try await window.press("y")
        try await window.wait(for: "not begun", "exercises/.interleave/backups/")
        let backups = "exercises/.interleave/backups"
        let backup = try #require(copy.names(in: backups).first)
        #expect(copy.text(of: "\(backups)/\(backup)/SharedCounter.swift") == "// mine\n")
    }

    @Test func speaksBothLanguagesInATerminalOfAnySize() async throws {
        let window = try await watch()
        try await window.wait(for: "not begun", "q quit")
        try await window.press("l")
        try await window.wait(for: "尚未开始", "q 退出")
        try await window.resize(columns: 40, rows: 12)
        // Where the list of keys is cut, the program has drawn anew.
        let small = try await window.wait(for: "…\n")
        #expect(small.split(separator: "\n", omittingEmptySubsequences: false).count == 13)
        try await window.press("?")
        try await window.wait(for: "下一个练习", "方向键滚动")
    }

    @Test func stopsALongGradeAtAKey() async throws {
        let window = try await watch()
        try await window.wait(for: "not begun")
        let starter = try #require(copy.text(of: LearnersCopy.starter))
        try copy.edit(text: starter.replacing("// TODO", with: "while true {}\n// TODO"))
        try await window.wait(for: "Esc stops")
        try await window.press("Escape")
        try await window.wait(for: "stopped; save or press g")
    }

    @Test(arguments: [("q", 0), ("C-c", 0), ("TERM", 143), ("HUP", 129), ("SEGV", 139)])
    func givesTheTerminalBack(ending: String, status: Int) async throws {
        let window = try await watch()
        try await window.wait(for: "not begun")
        #expect(try await window.showsOtherScreen())
        if status == 0 {
            try await window.press(ending)
        } else {
            let process = try #require(copy.text(of: "watch.pid")).dropLast()
            _ = try await run("/bin/sh", ["-c", "kill -\(ending) \(process)"], in: copy.path)
        }
        try await window.wait(for: "ended with \(status)", "settings kept")
        #expect(try await !window.showsOtherScreen())
        #expect(copy.text(of: "after") == copy.text(of: "before"))
    }
}
