import Auditing
import CourseModel
import Diagnostics
import Foundation
import Grading
import Sandbox

/// Finds mutations with `list-mutations` of the package `Mutations`, which is built when needed.
struct MutationTool {
    private let executable: String

    /// Builds the tool; that takes minutes the first time, since it parses with swift-syntax.
    ///
    /// - Parameters:
    ///   - root: A course's folder; if the package is not in it, it is looked for above this
    ///     program.
    ///   - environment: The variables of the process.
    /// - Throws: ``Failure``.
    init(root: String, environment: [String: String]) async throws {
        guard let package = Self.package(of: root) else { throw Failure.noPackage }
        // The variables of the one who calls: a mirror or a proxy may be among them.
        let build = try await ProcessRunner().run(
            Command(
                executable: "/usr/bin/env",
                arguments: [
                    "swift", "build", "--package-path", package, "--product", "list-mutations",
                ],
                environment: environment,
                workingDirectory: package
            ),
            limits: SandboxLimits(wallTime: .seconds(3600))
        )
        guard build.ending == .exited(code: 0) else {
            throw Failure.notBuilt(build.standardOutput + build.standardError)
        }
        executable = "\(package)/.build/debug/list-mutations"
    }

    private static func package(of root: String) -> String? {
        var folders = [URL(filePath: root)]
        var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            folders.append(folder)
        }
        return folders.map { $0.appending(path: "Mutations").path }.first {
            FileManager.default.fileExists(atPath: "\($0)/Package.swift")
        }
    }

    /// All mutants of a solution, in the order of its files, then of the places in them.
    ///
    /// - Throws: ``Failure``.
    func mutants(of solution: [SourceFile]) async throws -> [GeneratedMutant] {
        var mutants: [GeneratedMutant] = []
        for file in solution {
            let listing = try await ProcessRunner().run(
                Command(executable: executable, input: file.text),
                limits: SandboxLimits(wallTime: .seconds(60), outputBytes: 16 << 20)
            )
            guard listing.ending == .exited(code: 0), !listing.outputWasCut else {
                throw Failure.notListed(file.name, listing.standardError)
            }
            let mutations = try JSONDecoder().decode(
                [SourceMutation].self,
                from: Data(listing.standardOutput.utf8)
            )
            mutants += mutations.compactMap { GeneratedMutant($0, of: file, in: solution) }
        }
        return mutants
    }

    /// Why there are no mutants.
    enum Failure: Error {
        case noPackage
        /// With what the build said.
        case notBuilt(String)
        /// The file's name, and what was said.
        case notListed(String, String)

        var message: Message {
            switch self {
            case .noPackage:
                Message(
                    en: "the package Mutations, which finds mutations, is neither in the course "
                        + "nor beside this program; run it from a clone of Interleave",
                    zh: "课程里和本程序旁边都没有用来生成变异体的软件包 Mutations；"
                        + "请在 Interleave 的克隆中运行"
                )
            case .notBuilt(let words):
                Message(
                    en: "the package Mutations cannot be built:\n\(words)",
                    zh: "无法构建软件包 Mutations：\n\(words)"
                )
            case .notListed(let file, let words):
                Message(
                    en: "no mutations can be listed of \(file): \(words)",
                    zh: "无法列出 \(file) 的变异：\(words)"
                )
            }
        }
    }
}
