import CourseModel
import Foundation

/// The files of an exercise's hidden half.
struct HiddenSources: Sendable {
    let exercise: Exercise
    /// The folder that holds them.
    let folder: String
    /// Their names in it.
    let files: HiddenFiles
    /// Every text that the compiled half depends on.
    let texts: [String]
    /// The texts of the suites.
    let suiteTexts: [String]
    /// The reference solution's files.
    let reference: [String]

    /// Finds and reads the files.
    ///
    /// - Throws: ``GradingError`` if one is not there or cannot be read.
    init(of exercise: Exercise, in folder: String) throws(GradingError) {
        let solution = "\(folder)/Solutions/reference"
        reference = Submission(folder: solution).files.map { "\(solution)/\($0.name)" }
        guard !reference.isEmpty else { throw .emptyFolder(solution) }
        files = HiddenFiles(in: folder)
        guard !files.suites.isEmpty else { throw .emptyFolder("\(folder)/*Tests.swift") }
        var texts = [exercise.slug, exercise.module]
        for name in files.scenarios + files.play {
            texts += [name, try text(of: "\(folder)/\(name)")]
        }
        for path in reference { texts.append(try text(of: path)) }
        var suiteTexts: [String] = []
        for name in files.suites { suiteTexts.append(try text(of: "\(folder)/\(name)")) }
        self.suiteTexts = suiteTexts
        self.exercise = exercise
        self.folder = folder
        self.texts =
            texts + files.suites + suiteTexts
            + [Self.entries(for: exercise), Self.main(for: exercise)]
    }
}

extension HiddenSources {
    /// A file of the suites' module that tells which XCTest tests there are: on Linux nobody
    /// finds them by themselves.
    var entries: String { Self.entries(for: exercise) }

    /// The main file of the referee.
    var main: String { Self.main(for: exercise) }

    private static func entries(for exercise: Exercise) -> String {
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

            @_silgen_name("interleave_cases_of_\(exercise.module)")
            public func cases(_ result: UnsafeMutableRawPointer) {
                result.assumingMemoryBound(to: [XCTestCaseEntry].self)
                    .initialize(to: [\(cases.joined(separator: ", "))])
            }

            """
    }

    private static func main(for exercise: Exercise) -> String {
        """
        import RefereeMain

        @_silgen_name("interleave_cases_of_\(exercise.module)")
        func cases(_ result: UnsafeMutableRawPointer)

        @main
        struct Main {
            static func main() async { await runReferee(casesOf(cases)) }
        }

        """
    }
}
