import Foundation

/// What figures were measured on.
enum Machine {
    /// The folder that holds `bin/swiftc`, without links.
    static var toolchain: String {
        get throws {
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            let compiler = path.split(separator: ":").lazy.map { "\($0)/swiftc" }
                .first { FileManager.default.isExecutableFile(atPath: $0) }
            guard let compiler else { throw Failure("there is no swiftc in PATH") }
            return URL(filePath: compiler).resolvingSymlinksInPath()
                .deletingLastPathComponent().deletingLastPathComponent().path
        }
    }

    /// Processors, memory, compiler, day.
    static var description: String {
        get throws {
            let processor = words(of: "/proc/cpuinfo", after: "model name\t: ") ?? "processor"
            let memory = ProcessInfo.processInfo.physicalMemory >> 30
            let day = Date.now.formatted(.iso8601.year().month().day())
            return "\(ProcessInfo.processInfo.processorCount) x \(processor), \(memory) GiB, "
                + "Swift \(try swiftVersion), \(day)"
        }
    }

    /// How many processes ran or wanted to, over the last minute.
    static var load: String { words(of: "/proc/loadavg", after: "") ?? "?" }

    private static func words(of file: String, after mark: String) -> String? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8),
            let range = mark.isEmpty ? text.startIndex..<text.startIndex : text.firstRange(of: mark)
        else { return nil }
        let end: Character = mark.isEmpty ? " " : "\n"
        return String(text[range.upperBound...].prefix { $0 != end })
    }

    private static var swiftVersion: String {
        get throws {
            let process = Process()
            process.executableURL = URL(filePath: "\(try toolchain)/bin/swiftc")
            process.arguments = ["--version"]
            let pipe = Pipe()
            process.standardOutput = pipe
            process.standardError = FileHandle.nullDevice
            try process.run()
            let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            let text = String(decoding: bytes, as: UTF8.self)
            guard let name = text.firstRange(of: "Swift version ") else { return "?" }
            return String(text[name.upperBound...].prefix { $0.isNumber || $0 == "." })
        }
    }
}
