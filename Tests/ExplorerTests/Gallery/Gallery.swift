import Explorer
import ExplorerLines
import Foundation
import Glibc

/// Explores the program that is named, or repeats one schedule of it, and writes what came of it
/// as JSON.
///
/// A second argument is the schedule to repeat, or `random:SEED` or `priorities:SEED` for 200 that
/// are drawn; `random:SEED:1000` draws as many as it says.
@main
struct Gallery {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let programs =
            arithmetic + updates + locks + conditions + synchronizers + processes + files
            + streams + descriptors + swift
        let word = arguments.dropFirst().first
        let drawn = word.flatMap(Explorer.Strategy.init(word:))
        let replay = drawn == nil ? word : nil
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text: Data
        if let program = programs.first(where: { $0.name == arguments.first }) {
            var explorer = program.explorer.withLines
            explorer.strategy = drawn ?? explorer.strategy
            text =
                try replay.map {
                    try encoder.encode(explorer.replay($0, program.body))
                } ?? encoder.encode(explorer.run(program.body))
        } else if let program = asyncPrograms.first(where: { $0.name == arguments.first }) {
            var explorer = program.explorer.withLines
            explorer.strategy = drawn ?? explorer.strategy
            text =
                try replay.map {
                    try encoder.encode(explorer.replay($0, async: program.body))
                } ?? encoder.encode(explorer.run(async: program.body))
        } else if let program = outcomePrograms.first(where: { $0.name == arguments.first }) {
            text = try encoder.encode(program.ends())
        } else {
            let names =
                programs.map(\.name) + asyncPrograms.map(\.name) + outcomePrograms.map(\.name)
            print(names.joined(separator: "\n"))
            exit(64)
        }
        FileHandle.standardOutput.write(text)
    }
}

extension Explorer.Strategy {
    /// A way to draw schedules, or none.
    fileprivate init?(word: String) {
        let parts = word.split(separator: ":")
        guard 2...3 ~= parts.count, let seed = UInt64(parts[1]),
            let count = parts.count == 3 ? Int(parts[2]) : 200
        else { return nil }
        switch parts[0] {
        case "random": self = .random(schedules: count, seed: seed)
        case "priorities":
            self = .priorities(schedules: count, seed: seed, depth: 3, length: 20)
        default: return nil
        }
    }
}
