import Foundation
import Testing

/// A window of `tmux` in which a command runs: a person at a terminal, without the person.
final class TerminalWindow {
    /// Whether `tmux` is installed.
    static let isAvailable = tmux != nil

    private static let tmux = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":")
        .map { "\($0)/tmux" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    private let folder: String
    private let server = "interleave-\(UUID().uuidString)"

    /// Opens a window in which a shell command runs; what it prints stays when it has ended.
    init(_ command: String, in folder: String, columns: Int = 100, rows: Int = 30) async throws {
        self.folder = folder
        let size = ["-x", "\(columns)", "-y", "\(rows)"]
        try await tmux(["new-session", "-d"] + size + ["\(command); exec sleep 600"])
    }

    deinit {
        let process = Process()
        process.executableURL = Self.tmux.map { URL(filePath: $0) }
        process.arguments = ["-L", server, "kill-server"]
        try? process.run()
    }

    /// Presses keys by their names in `tmux`, such as `h`, `Escape` or `C-c`.
    func press(_ keys: String...) async throws {
        try await tmux(["send-keys"] + keys)
    }

    func resize(columns: Int, rows: Int) async throws {
        try await tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// What is on the screen, without spaces at the ends of lines.
    func screen() async throws -> String {
        try await tmux(["capture-pane", "-p"])
    }

    /// Whether the window shows a program's own screen, not the shell's.
    func showsOtherScreen() async throws -> Bool {
        try await tmux(["display-message", "-p", "#{alternate_on}"]) == "1\n"
    }

    /// Waits until some texts are all on the screen.
    ///
    /// - Returns: The screen.
    @discardableResult
    func wait(for texts: String..., within limit: Duration = .seconds(120)) async throws -> String {
        let deadline = ContinuousClock.now + limit
        while true {
            let screen = try await screen()
            if texts.allSatisfy(screen.contains) { return screen }
            guard ContinuousClock.now < deadline else {
                throw NotShown(texts: texts, screen: screen)
            }
            // `tmux` tells nobody of changes; looking without a pause would slow them down.
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// That a text did not appear.
    struct NotShown: Error {
        let texts: [String]
        let screen: String
    }

    @discardableResult
    private func tmux(_ arguments: [String]) async throws -> String {
        let program = try #require(Self.tmux)
        let printed = try await run(
            program,
            ["-f", "/dev/null", "-L", server] + arguments,
            in: folder
        )
        return printed.output
    }
}
