import Explorer
import ExplorerLines
import Foundation
import Glibc

/// Explores the program that is named, or repeats one schedule of it, and writes what came of it
/// as JSON.
@main
struct Gallery {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let programs =
            arithmetic + updates + locks + conditions + synchronizers + processes + files + swift
        let replay = arguments.dropFirst().first
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text: Data
        if let program = programs.first(where: { $0.name == arguments.first }) {
            let explorer = program.explorer.withLines
            text =
                try replay.map {
                    try encoder.encode(explorer.replay($0, program.body))
                } ?? encoder.encode(explorer.run(program.body))
        } else if let program = asyncPrograms.first(where: { $0.name == arguments.first }) {
            let explorer = program.explorer.withLines
            text =
                try replay.map {
                    try encoder.encode(explorer.replay($0, async: program.body))
                } ?? encoder.encode(explorer.run(async: program.body))
        } else {
            let names = programs.map(\.name) + asyncPrograms.map(\.name)
            print(names.joined(separator: "\n"))
            exit(64)
        }
        FileHandle.standardOutput.write(text)
    }
}
