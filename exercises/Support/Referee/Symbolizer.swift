import FoundationEssentials
import Glibc

/// Finds the lines of a player's frames with LLVM's symbolizer, which reads the player's file.
struct Symbolizer {
    /// The program's path and arguments; a launcher that confines it may stand before.
    let words: [String]

    /// The one that a grader names in the environment by a file with an array of words in JSON, else
    /// the one of the search path; `nil` if there is none.
    ///
    /// - Parameter mustBeNamed: Whether only the former will do, since the player is not trusted.
    /// - Returns: The symbolizer.
    static func inEnvironment(mustBeNamed: Bool) -> Symbolizer? {
        if let named = unsafe getenv("INTERLEAVE_SYMBOLIZER") {
            let path = unsafe String(cString: named)
            guard let bytes = try? Data(contentsOf: URL(filePath: path)),
                let words = try? JSONDecoder().decode([String].self, from: bytes), !words.isEmpty
            else { return nil }
            return Symbolizer(words: words)
        }
        guard !mustBeNamed else { return nil }
        let search = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
        let paths = search.split(separator: ":").map { "\($0)/llvm-symbolizer" }
        return paths.first { unsafe access($0, X_OK) == 0 }.map { Symbolizer(words: [$0]) }
    }

    /// The stacks with the functions and lines of the player's own frames, as far as they are known.
    func symbolize(_ stacks: [PlayStack], of player: String) -> [PlayStack] {
        let own = stacks.flatMap(\.frames).filter { $0.module == PlayFrame.player }
        let symbols = symbols(at: own.map { UInt64(bitPattern: Int64($0.offset)) }, in: player)
        return stacks.map { stack in
            var stack = stack
            stack.frames = stack.frames.flatMap { frame in
                frame.with(symbols[UInt64(bitPattern: Int64(frame.offset))] ?? [])
            }
            return stack
        }
    }

    /// The calls at each of some places in a player, the innermost first.
    func calls(at offsets: [UInt64], in player: String) -> [UInt64: [PlayFrame]] {
        let symbols = symbols(at: offsets, in: player)
        return Dictionary(
            uniqueKeysWithValues: symbols.map { offset, symbols in
                let frame = PlayFrame(
                    module: PlayFrame.player,
                    offset: Int(truncatingIfNeeded: offset)
                )
                return (offset, frame.with(symbols))
            }
        )
    }

    /// What the program tells of at most 128 different places.
    private func symbols(at offsets: [UInt64], in player: String) -> [UInt64: [Symbol]] {
        let offsets = Set(offsets).sorted().prefix(128)
        guard !offsets.isEmpty else { return [:] }
        let addresses = offsets.map { "0x" + String($0, radix: 16) }
        let options = ["--functions=short", "--no-demangle", "--output-style=JSON"]
        let output = run(options + ["--obj=\(player)"] + addresses)
        guard
            let places = try? JSONDecoder().decode([Place].self, from: Data(output.utf8))
        else { return [:] }
        return Dictionary(
            zip(offsets, places.map { $0.symbols ?? [] }),
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What the program writes; cut after 1 MiB and after a minute.
    private func run(_ arguments: [String]) -> String {
        guard
            let run = try? SpawnedPlayer.start(
                executable: words[words.count - 1],
                launcher: PlayerLauncher(words: words.dropLast()),
                environment: [],
                arguments: arguments
            )
        else { return "" }
        _ = waitForEnd(of: run.process, until: .now + .seconds(60)) {
            kill(-run.process, SIGKILL)
        }
        return run.standardOutput
    }
}

/// One address in the symbolizer's answer.
private struct Place: Decodable {
    var symbols: [Symbol]?

    enum CodingKeys: String, CodingKey {
        case symbols = "Symbol"
    }
}

/// One of the calls at an address, the innermost first.
private struct Symbol: Decodable {
    var function: String
    var file: String
    var line: Int

    enum CodingKeys: String, CodingKey {
        case function = "FunctionName"
        case file = "FileName"
        case line = "Line"
    }
}

extension PlayFrame {
    /// A frame for each of the calls; this one if there are none.
    fileprivate func with(_ symbols: [Symbol]) -> [PlayFrame] {
        guard module == Self.player, !symbols.isEmpty else { return [self] }
        return symbols.map { symbol in
            var frame = self
            let isKnown = symbol.line > 0
            frame.line = isKnown ? symbol.line : nil
            frame.file = isKnown ? symbol.file.split(separator: "/").last.map(String.init) : nil
            // Without tables only the linker's name is known.
            let isReadable = !symbol.function.isEmpty && !symbol.function.hasPrefix("$s")
            frame.function = isReadable ? symbol.function : nil
            return frame
        }
    }
}
