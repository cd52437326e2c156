import Foundation
import Glibc

/// One run of a program, with all that it starts.
struct Program {
    /// Found in `PATH` if it is no path.
    let words: [String]
    let folder: String
    var environment = ProcessInfo.processInfo.environment

    /// Runs it to its end.
    ///
    /// - Parameter codes: The exit statuses that are no fault.
    /// - Returns: How long it took.
    /// - Throws: ``Failure``, with the end of what the program said.
    @discardableResult
    func run(exits codes: Set<Int32> = [0]) throws -> Timing {
        let end = try end()
        guard codes.contains(end.code) else {
            let name = words.joined(separator: " ")
            throw Failure("\(name): exit \(end.code)\n\(end.output.suffix(2000))")
        }
        return end.timing
    }

    /// Runs it to its end, whatever that is.
    ///
    /// - Returns: Its exit status, or a signal below zero; what it wrote; how long it took.
    /// - Throws: ``Failure`` if it cannot be started.
    func end() throws -> (code: Int32, output: String, timing: Timing) {
        let log = FileManager.default.temporaryDirectory.path + "/benchmark-\(getpid()).log"
        defer { try? FileManager.default.removeItem(atPath: log) }
        let begin = ContinuousClock.now
        let process = try start(log: log)
        var status: Int32 = 0
        var usage = rusage()
        while unsafe wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
        let wall = begin.duration(to: .now)
        let code = status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
        let processor = usage.ru_utime.seconds + usage.ru_stime.seconds
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        return (code, text, Timing(wall: wall / .seconds(1), processor: processor))
    }

    private func start(log: String) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, log, flags, 0o600)
        unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // This process does one thing at a time, so its own folder may be that of the child.
        guard FileManager.default.changeCurrentDirectoryPath(folder) else {
            throw Failure("\(folder) cannot be entered")
        }
        let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
        defer {
            for index in unsafe arguments.indices { unsafe free(arguments[index]) }
            for index in unsafe variables.indices { unsafe free(variables[index]) }
        }
        var process: pid_t = 0
        let failure = unsafe posix_spawnp(
            &process,
            words[0],
            &actions,
            nil,
            arguments,
            variables
        )
        guard failure == 0 else { throw Failure("\(words[0]): errno \(failure)") }
        return process
    }
}

/// How long a run took, in seconds.
struct Timing {
    let wall: Double
    /// Of all processes that were waited for.
    let processor: Double
}

/// Why there are no figures.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
