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
        let reach = Self.reach
        var addresses: [UInt64] = []
        for offset in offsets {
            let first = offset > reach ? offset - 1 - reach : 0
            addresses += first..<first + 2 * reach
        }
        let answers = try Self.answers(for: addresses, in: program)
        var places: [UInt64: (function: String?, file: String, line: Int)] = [:]
        for (number, offset) in offsets.enumerated() {
            let nearby = Array(answers[number * Int(2 * reach)..<(number + 1) * Int(2 * reach)])
            let call = nearby[Int(reach)]
            let symbols = nearby.filter { $0.FunctionName == call.FunctionName }
            guard let line = Self.line(of: call, before: symbols.prefix { $0 !== call }, after: symbols),
                let file = call.FileName.split(separator: "/").last
            else { continue }
            places[offset] = (call.FunctionName, String(file), line)
        }
        self.places = places
    }

    /// How many bytes before and after a call a line is looked for.
    private static let reach: UInt64 = 96

    /// The line of a call. Swift gives many accesses none; if exactly one line lies between those
    /// of the instructions before and after, that is it.
    private static func line(
        of call: Answer.Symbol,
        before: some Collection<Answer.Symbol>,
        after symbols: [Answer.Symbol]
    ) -> Int? {
        if call.Line > 0 { return call.Line }
        let previous = Array(before).last { $0.Line > 0 }?.Line
        let next = symbols.drop { $0 !== call }.first { $0.Line > 0 }?.Line
        guard let previous, let next else { return next }
        return next - previous == 2 ? next - 1 : next
    }

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
            answer.Symbol[0]
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

        final class Symbol: Decodable {
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
