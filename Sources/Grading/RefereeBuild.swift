import CourseModel
import Foundation

/// A compiled referee: an exercise's suites, ready to run one test.
struct RefereeBuild: Sendable {
    /// Holds the executable and the scenarios' module.
    let folder: String
    let exercise: Exercise

    var executable: String { "\(folder)/referee" }
    var scenariosObject: String { "\(folder)/\(exercise.module)Scenarios.o" }
    var importFlags: [String] { ["-I", folder] }
}

extension Workbench {
    /// Compiles an exercise's suites, or finds them compiled.
    func referee(for exercise: Exercise, support: SupportBuild) async throws -> RefereeBuild {
        let hidden = hiddenFolder(of: exercise)
        let module = exercise.module
        let names = ["Scenarios.swift", "\(module)Tests.swift", "\(module)XCTests.swift"]
        var texts: [String] = []
        for name in names {
            guard let text = try? String(contentsOfFile: "\(hidden)/\(name)", encoding: .utf8)
            else { throw GradingError.file("\(hidden)/\(name) cannot be read.") }
            texts.append(text)
        }
        let main = RefereeBuild.mainFile(for: exercise)
        let folder = try await cache.folder(
            "referee-\(exercise.slug)",
            madeFrom: [support.folder, module, main] + texts
        ) { folder in
            try await compiler.compileModule(
                module + "Scenarios",
                files: ["\(hidden)/Scenarios.swift"],
                flags: Compiler.ownLanguage + support.importFlags + ["-enable-testing"],
                into: folder
            ).orThrow("\(exercise.hiddenFolder)/Scenarios.swift")
            try write(main, to: "\(folder)/Main.swift")
            try await compiler.compileModule(
                module + "HiddenTests",
                files: names.dropFirst().map { "\(hidden)/\($0)" } + ["\(folder)/Main.swift"],
                flags: Compiler.ownLanguage + support.importFlags + [
                    "-I", folder, "-plugin-path", compiler.toolchain.testingPlugins,
                ],
                into: folder
            ).orThrow("\(exercise.hiddenFolder)")
            let objects = ["\(module)Scenarios", "\(module)HiddenTests"].map { "\(folder)/\($0).o" }
            try await compiler.link(
                objects + support.refereeObjects,
                libraries: ["Testing", "XCTest"],
                to: "\(folder)/referee"
            ).orThrow("\(exercise.hiddenFolder)")
        }
        return RefereeBuild(folder: folder, exercise: exercise)
    }
}

extension RefereeBuild {
    /// The referee's main file: XCTest has to be told which tests there are.
    static func mainFile(for exercise: Exercise) -> String {
        let tests = exercise.rubric.flatMap(\.tests).filter { $0.framework == .xcTest }
        let byCase = Dictionary(grouping: Set(tests)) { $0.rawValue.prefix { $0 != "/" } }
        let cases = byCase.sorted { $0.key < $1.key }.map { name, tests in
            let entries = tests.sorted().map { test in
                let method = test.rawValue.dropFirst(name.count + 1)
                return "entry(\"\(method)\", \(name).\(method))"
            }
            return "testCase([\(entries.joined(separator: ", "))])"
        }
        return """
            import RefereeMain
            import XCTest

            @main
            struct Main {
                static func main() async {
                    await runReferee([\(cases.joined(separator: ", "))])
                }
            }

            """
    }
}

/// - Throws: ``GradingError/file(_:)``.
func write(_ text: String, to path: String) throws(GradingError) {
    do { try text.write(toFile: path, atomically: false, encoding: .utf8) } catch {
        throw .file("\(path) cannot be written: \(error.localizedDescription)")
    }
}
