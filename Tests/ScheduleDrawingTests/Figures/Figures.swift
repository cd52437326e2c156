import Explorer
import Foundation

/// Explores small programs; see `bin/schedules`.
///
///     ScheduleFigures samples FOLDER     what came of each, as JSON for the tests
///     ScheduleFigures page FILE          all pictures on one page, to be looked at
@main
struct Figures {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 2 else {
            print("usage: ScheduleFigures samples|page PATH")
            exit(64)
        }
        let path = URL(filePath: arguments[1])
        switch arguments[0] {
        case "samples":
            for program in programs { try program.writeSample(to: path) }
        case "page": try PreviewPage().write(to: path)
        default: exit(64)
        }
    }
}

extension Program {
    /// All that can come of it.
    func explore() throws -> Exploration<Int> {
        var exploration = try exploreWithLines()
        for index in exploration.results.indices {
            exploration.results[index].schedule.simplify()
            exploration.results[index].ending = exploration.results[index].schedule.ending
        }
        for index in exploration.races.indices {
            exploration.races[index].schedule.simplify()
            exploration.races[index].race.first.stack.simplify()
            exploration.races[index].race.second.stack.simplify()
        }
        return exploration
    }

    fileprivate func writeSample(to folder: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        let text = try encoder.encode(try explore()) + Data("\n".utf8)
        try text.write(to: folder.appending(path: "\(name).json"))
    }
}

extension Schedule {
    /// Without what depends on the machine.
    fileprivate mutating func simplify() {
        for index in steps.indices { steps[index].stack.simplify() }
        guard case .deadlock(var waiting) = ending else { return }
        for index in waiting.indices { waiting[index].stack.simplify() }
        ending = .deadlock(waiting)
    }
}

extension [Frame] {
    /// Frames of our own files, without folders and addresses.
    fileprivate mutating func simplify() {
        self = filter { $0.line != nil || $0.isResumption }.map { frame in
            Frame(
                offset: 0,
                image: frame.image,
                function: frame.isResumption ? frame.function : nil,
                file: frame.file?.split(separator: "/").last.map(String.init),
                line: frame.line
            )
        }
    }
}

extension Frame {
    /// Whether it is the runtime's function that resumes a continuation, by which a picture tells
    /// why that crashed.
    fileprivate var isResumption: Bool {
        image == "libswift_Concurrency.so" && function?.contains("resume") == true
    }
}
