import Foundation
import Glibc

/// Starts children until the time is over, and notes what becomes of each input.
struct FuzzParent {
    /// An input that did harm.
    struct Finding {
        let index: Int
        let what: String
    }

    let arguments: [String]
    let deadline: ContinuousClock.Instant
    let last: Int
    private(set) var findings: [Finding] = []
    private(set) var finished: [Int] = []
    private(set) var bytes = 0
    private(set) var peakKilobytes = 0
    private(set) var slowest = 0.0
    private let start = ContinuousClock.now

    init(arguments: [String], deadline: ContinuousClock.Instant, last: Int) {
        self.arguments = arguments
        self.deadline = deadline
        self.last = last
    }

    /// Runs the inputs.
    ///
    /// - Parameters:
    ///   - first: The first one's number.
    ///   - found: Is told of each harm once its child is at its end.
    /// - Throws: A child that cannot be started.
    mutating func run(from first: Int, found: (Finding) throws -> Void) throws {
        var next = first
        while next < last, .now < deadline {
            let count = findings.count
            next = try runChild(from: next)
            for finding in findings[count...] { try found(finding) }
        }
    }

    /// Reads what one child tells.
    ///
    /// - Returns: The number of the input to go on with.
    private mutating func runChild(from first: Int) throws -> Int {
        let child = Process()
        child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        let folder = FileManager.default.temporaryDirectory.path + "/fuzz-\(getpid())"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        child.arguments = ["--child", folder, "--from", "\(first)"] + arguments
        let pipe = Pipe()
        child.standardOutput = pipe
        try child.run()
        var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
        var current: (index: Int, size: Int)?
        var next = first
        while next < last, .now < deadline {
            let allowed = FuzzChild.allowedSeconds(bytes: current?.size ?? 0)
            let before = Self.processorSeconds(of: child.processIdentifier)
            var line = reader.line(within: 10 + allowed)
            // On a busy machine a child may wait for a processor for long.
            while line == nil, !reader.isAtEnd, .now < deadline,
                Self.processorSeconds(of: child.processIdentifier) - before < 5 + 1.5 * allowed
            {
                line = reader.line(within: 5)
            }
            guard let line else {
                if .now >= deadline { break }
                let isHung = child.isRunning && !reader.isAtEnd
                if isHung { kill(child.processIdentifier, SIGKILL) }
                child.waitUntilExit()
                guard let current else { return isHung ? next : last }
                let end = isHung ? "hang" : "crash: status \(child.terminationStatus)"
                findings.append(
                    Finding(index: current.index, what: "\(end), \(current.size) bytes")
                )
                return current.index + 1
            }
            let words = line.split(separator: " ", maxSplits: 2)
            guard words.count == 3, let index = Int(words[1]) else { continue }
            switch words[0] {
            case "begin": current = (index, Int(words[2]) ?? 0)
            case "fault": findings.append(Finding(index: index, what: String(words[2])))
            case "end":
                let figures = words[2].split(separator: " ").compactMap { Double($0) }
                slowest = max(slowest, figures[0])
                peakKilobytes = max(peakKilobytes, Int(figures[1]))
                bytes += current?.size ?? 0
                finished.append(index)
                current = nil
                next = index + 1
            default: break
            }
        }
        kill(child.processIdentifier, SIGKILL)
        child.waitUntilExit()
        return next
    }

    /// What a process has taken of the processors so far.
    private static func processorSeconds(of process: pid_t) -> Double {
        let line = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        // The name of the program, in parentheses, may hold anything.
        let words = line.split(separator: ")").last?.split(separator: " ") ?? []
        let ticks = words.dropFirst(11).prefix(2).compactMap { Double($0) }.reduce(0, +)
        return ticks / Double(sysconf(CInt(_SC_CLK_TCK)))
    }

    /// What the run came to, as lines.
    func summary(origin: (Int) -> String) -> String {
        let minutes = start.duration(to: .now) / .seconds(60)
        let counts = Dictionary(finished.map { (origin($0), 1) }, uniquingKeysWith: +)
        let kinds = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return """
            \(finished.count) inputs, \(bytes / 1_000_000) MB, \
            in \(String(format: "%.1f", minutes)) min
            kinds: \(kinds.joined(separator: ", "))
            slowest: \(String(format: "%.2f", slowest)) s of processor time
            peak: \(peakKilobytes / 1000) MB
            harmful: \(Set(findings.map(\.index)).count)
            """
    }
}

/// The lines that come out of a pipe, with patience for each.
private struct LineReader {
    let descriptor: CInt
    private(set) var isAtEnd = false
    private var buffer: [UInt8] = []

    init(descriptor: CInt) { self.descriptor = descriptor }

    /// The next line; `nil` at the end and when the patience is over.
    mutating func line(within seconds: Double) -> String? {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                defer { buffer.removeSubrange(...end) }
                return String(decoding: buffer[..<end], as: UTF8.self)
            }
            let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard left > 0, unsafe poll(&wanted, 1, CInt(left)) > 0 else { return nil }
            var chunk = [UInt8](repeating: 0, count: 65536)
            let count = unsafe read(descriptor, &chunk, chunk.count)
            guard count > 0 else {
                isAtEnd = true
                return nil
            }
            buffer += chunk[..<count]
        }
    }
}
