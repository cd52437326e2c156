import Foundation
import Linking
import Sandbox

/// The compiler and the linker that the toolchain's drivers start, to be started without them.
package struct DirectTools: Sendable, Equatable {
    /// Absolute path of `swift-frontend`.
    let frontend: String
    /// What the driver tells it of the toolchain.
    let frontendFlags: [String]
    let linking: LinkerCall

    /// Asks a toolchain's C compiler how programs are linked.
    ///
    /// - Parameters:
    ///   - compiler: Absolute path of `swiftc`.
    ///   - path: The `PATH` that the C compiler gets.
    ///   - runner: Runs it.
    /// - Returns: `nil` if the toolchain is not laid out as expected or the answer is not
    ///   understood; the drivers then know better.
    /// - Throws: A fault of the sandbox.
    static func found(
        beside compiler: String,
        path: String,
        runner: some CommandRunner
    ) async throws -> DirectTools? {
        // `swiftc` is a link to the driver beside the others.
        let folder = URL(filePath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
        let root = folder.deletingLastPathComponent().path
        let (clang, frontend) = ("\(root)/bin/clang", "\(root)/bin/swift-frontend")
        let libraries = "\(root)/lib/swift/linux"
        let runtimeStart = "\(libraries)/\(architecture)/swiftrt.o"
        let needed = [clang, frontend, runtimeStart]
        guard needed.allSatisfy(FileManager.default.fileExists) else { return nil }
        let command = Command(
            executable: clang,
            arguments: LinkerCall.question(libraries: libraries, runtimeStart: runtimeStart),
            environment: ["PATH": path, "LC_ALL": "C"]
        )
        let record = try await runner.run(command, limits: SandboxLimits(wallTime: .seconds(60)))
        guard record.ending == .exited(code: 0),
            let linking = LinkerCall(answer: record.standardOutput + record.standardError),
            linking.isUpToDate,
            linking.words.allSatisfy({ !$0.hasSuffix(".o") || $0.hasPrefix("/") })
        else { return nil }
        let host = "\(root)/lib/swift/host"
        return DirectTools(
            frontend: frontend,
            frontendFlags: [
                "-disable-objc-interop", "-no-color-diagnostics",
                "-in-process-plugin-server-path", "\(host)/libSwiftInProcPluginServer.so",
                "-plugin-path", "\(host)/plugins",
            ],
            linking: linking
        )
    }

    private static var architecture: String {
        #if arch(arm64)
        "aarch64"
        #else
        "x86_64"
        #endif
    }
}
