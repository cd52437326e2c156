import CourseModel
import Foundation
import Intake
import Linking
import Sandbox

/// Compiles and links examples.
///
/// The compiler and the linker are called directly where that can be. Their drivers take longer to
/// start, to work out what they start in turn, than the linker takes; and a program is linked with
/// what its objects ask for, which is read from them here.
struct ExampleCompiler<Runner: CommandRunner>: Sendable {
    let runner: Runner
    let tools: ExampleTools
    /// Where the compiler keeps the modules that it has built.
    let moduleCache: String

    /// A loaded machine may take its time; no example may hang the check.
    private let limits = SandboxLimits(wallTime: .seconds(180))

    init(runner: Runner, tools: ExampleTools, moduleCache: String) {
        self.runner = runner
        self.tools = tools
        self.moduleCache = moduleCache
    }

    /// Makes the program `example` of the files in a folder.
    ///
    /// - Parameters:
    ///   - files: Their names, the file that begins the program first.
    ///   - folder: Where they are.
    /// - Returns: What the compiler says of them; `nil` if they compile.
    /// - Throws: A fault of the sandbox or of the file system.
    func messages(of files: [String], in folder: String) async throws -> String? {
        guard let direct = tools.direct else { return try await driven(files, in: folder) }
        let objects = files.map { "\($0).o" }
        let compiled = try await run(
            direct.frontend,
            ["-frontend", "-c"] + files.flatMap { ["-primary-file", $0] } + flags
                + direct.frontendFlags + ["-module-name", "example"]
                + objects.flatMap { ["-o", $0] },
            in: folder
        )
        switch compiled.ending {
        case .exited(code: 0): break
        case .exited: return compiled.standardOutput + compiled.standardError
        // A compiler that crashed has more to say when its driver speaks for it.
        case .signalled, .timedOut: return try await driven(files, in: folder)
        }
        let (linker, arguments) = direct.linking.command(
            linking: objects,
            with: try libraries(of: objects, in: folder),
            to: "example"
        )
        let linked = try await run(linker, arguments, in: folder)
        return linked.ending == .exited(code: 0) ? nil : try await driven(files, in: folder)
    }

    /// What the objects ask the linker for, each word once.
    private func libraries(of objects: [String], in folder: String) throws -> [String] {
        var seen: Set<String> = []
        return try objects.flatMap { object in
            let data = try Data(contentsOf: URL(filePath: "\(folder)/\(object)"))
            return ObjectAudit.libraries(in: Array(data))
        }
        .filter { seen.insert($0).inserted }
    }

    /// The same by the compiler's driver.
    private func driven(_ files: [String], in folder: String) async throws -> String? {
        let record = try await run(
            tools.swiftCompiler,
            flags + files + ["-o", "example"] + (tools.hasGold ? ["-use-ld=gold"] : []),
            in: folder
        )
        guard record.ending != .exited(code: 0) else { return nil }
        return record.standardOutput + record.standardError
    }

    private var flags: [String] {
        ["-swift-version", "6", "-diagnostic-style=llvm", "-module-cache-path", moduleCache]
    }

    private func run(
        _ executable: String,
        _ arguments: [String],
        in folder: String
    ) async throws -> RunRecord {
        let command = Command(
            executable: executable,
            arguments: arguments,
            environment: tools.environment(in: folder),
            workingDirectory: folder
        )
        return try await runner.run(command, limits: limits)
    }
}
