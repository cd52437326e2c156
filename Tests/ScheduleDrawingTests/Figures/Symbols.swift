import Foundation
import Schedules

/// Finds files and lines by the toolchain's symbolizer.
struct Symbols {
    private let places: [UInt64: (function: String?, file: String, line: Int)]

    /// - Parameters:
    ///   - program: Path of the program that was explored.
    ///   - frames: The frames to look up.
    init(of program: String, for frames: [Frame]) throws {
        let image = program.split(separator: "/").last.map(String.init) ?? program
        let offsets = Set(frames.filter { $0.image == image }.map(\.offset)).sorted()
        // What is recorded is where a call returns to. The compiler gives some calls no line; that
        // of the access which comes after them is the statement's.
        let addresses = offsets.flatMap { offset in
            (0..<Self.reach).map { offset - 1 + $0 }
        }
        let answers = try Self.answers(for: addresses, in: program)
        var places: [UInt64: (function: String?, file: String, line: Int)] = [:]
        for (number, offset) in offsets.enumerated() {
            let nearby = answers[number * Int(Self.reach)..<(number + 1) * Int(Self.reach)]
            let function = nearby.first?.FunctionName
            guard
                let symbol = nearby.first(where: { $0.Line > 0 }), symbol.FunctionName == function
            else { continue }
            let file = symbol.FileName.split(separator: "/").last.map(String.init)
            places[offset] = (function, file ?? symbol.FileName, symbol.Line)
        }
        self.places = places
    }

    /// How many bytes after a call a line is looked for.
    private static let reach: UInt64 = 32

    private static func answers(
        for addresses: [UInt64],
        in program: String
    ) throws -> [Answer.Symbol] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["llvm-symbolizer", "--output-style=JSON", "--no-inlines", "--obj=\(program)"]
            + addresses.map { "0x" + String($0, radix: 16) }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return try JSONDecoder().decode([Answer].self, from: text).map { answer in
            answer.Symbol.first ?? .init(FunctionName: "", FileName: "", Line: 0)
        }
    }

    /// The frame with what is known of it.
    func naming(_ frame: Frame) -> Frame {
        guard let place = places[frame.offset] else { return frame }
        return Frame(
            offset: 0,
            image: frame.image,
            function: place.function,
            file: place.file,
            line: place.line
        )
    }

    private struct Answer: Decodable {
        let Symbol: [Symbol]

        struct Symbol: Decodable {
            let FunctionName: String
            let FileName: String
            let Line: Int
        }
    }
}

extension Schedule {
    /// All frames of its steps and its ending.
    var frames: [Frame] {
        var frames = steps.flatMap(\.stack)
        if case .deadlock(let waiting) = ending { frames += waiting.flatMap(\.stack) }
        return frames
    }

    /// With every frame replaced.
    func mapping(_ transform: (Frame) -> Frame) -> Schedule {
        var schedule = self
        for index in steps.indices { schedule.steps[index].stack = steps[index].stack.map(transform) }
        if case .deadlock(var waiting) = ending {
            for index in waiting.indices {
                waiting[index].stack = waiting[index].stack.map(transform)
            }
            schedule.ending = .deadlock(waiting)
        }
        return schedule
    }
}

extension DataRace {
    /// With every frame replaced.
    func mapping(_ transform: (Frame) -> Frame) -> DataRace {
        var race = self
        race.first.stack = first.stack.map(transform)
        race.second.stack = second.stack.map(transform)
        return race
    }
}
