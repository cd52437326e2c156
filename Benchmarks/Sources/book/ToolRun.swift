import Foundation

/// One run of a program with a text as its input.
struct ToolRun {
    let code: Int32
    let output: String
    let errors: String
    let seconds: Double

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - words: The program, found in `PATH` if it is no path, and its arguments.
    ///   - input: What it reads.
    /// - Throws: A program that cannot be started.
    init(_ words: [String], input: String = "") throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "book-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var handles: [FileHandle] = []
        for (index, name) in ["in", "out", "err"].enumerated() {
            let place = folder.appending(path: name)
            try Data((index == 0 ? input : "").utf8).write(to: place)
            let handle =
                index == 0
                ? try FileHandle(forReadingFrom: place) : try FileHandle(forWritingTo: place)
            handles.append(handle)
        }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardInput = handles[0]
        process.standardOutput = handles[1]
        process.standardError = handles[2]
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        seconds = start.duration(to: .now) / .seconds(1)
        code = process.terminationStatus
        output = try String(contentsOf: folder.appending(path: "out"), encoding: .utf8)
        errors = try String(contentsOf: folder.appending(path: "err"), encoding: .utf8)
    }
}
