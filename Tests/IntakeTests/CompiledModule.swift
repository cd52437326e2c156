import Foundation
import Testing

/// Compiles a folder's Swift files as the grader compiles a learner's module.
enum CompiledModule {
    static func object(of folder: String, module: String) throws -> [UInt8] {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let object = "\(scratch.path)/\(module).o"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.currentDirectoryURL = URL(filePath: folder)
        process.arguments =
            ["swiftc", "-swift-version", "6", "-parse-as-library", "-suppress-warnings"]
            + ["-enable-library-evolution", "-sanitize=thread", "-whole-module-optimization"]
            + ["-enable-experimental-feature", "Extern", "-module-name", module]
            + ["-emit-module-path", "\(scratch.path)/\(module).swiftmodule", "-emit-module"]
            + ["-c", "-o", object]
            + names.filter { $0.hasSuffix(".swift") }.sorted().map { "./\($0)" }
        let log = "\(scratch.path)/log"
        try Data().write(to: URL(filePath: log))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: log))
        process.standardOutput = process.standardError
        try process.run()
        process.waitUntilExit()
        let words = try String(contentsOfFile: log, encoding: .utf8)
        try #require(process.terminationStatus == 0, "\(words)")
        return try [UInt8](Data(contentsOf: URL(filePath: object)))
    }
}

/// A folder of a test's own.
struct ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/intake-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: false
        )
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
