import FoundationEssentials

extension PlayRecord {
    /// Plays past this number are not read; a suite has some thousands at the most.
    static let largestCount = 20_000
    /// Stacks of one play, and frames of one stack, that are kept.
    static let mostStacks = 64

    /// Reads a play log: one JSON object a line.
    ///
    /// - Parameter log: The text; keys that are unknown are passed over, and those that are
    ///   absent mean nothing happened.
    /// - Returns: The plays in their order. A line that cannot be read, or one too many, is a play
    ///   with the failure ``Failure/unreadable``.
    package static func reading(log: String) -> [PlayRecord] {
        let unreadable = PlayRecord(scenario: "", failure: .unreadable)
        let lines = log.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: largestCount)
        var plays: [PlayRecord] = []
        for line in lines.prefix(largestCount) {
            let play = try? JSONDecoder().decode(PlayRecord.self, from: Data(line))
            plays.append(play ?? unreadable)
            // One is enough to doubt all of them.
            if play == nil { return plays }
        }
        return lines.count > largestCount ? plays + [unreadable] : plays
    }
}

extension PlayRecord: Decodable {
    private enum CodingKeys: String, CodingKey {
        case scenario
        case failure
        case leftBehind
        case leftovers
        case stacks
        case exploration
        case standardOutput
        case standardError
        case outputBytes
        case outputWasCut
        case seconds
        case confinement
    }

    /// What the launcher told of a confined player.
    private struct Confinement: Decodable {
        var leftovers: Int?
        var peakMemoryBytes: Int?
        var peakProcesses: Int?
        var memoryRanOut: Bool?
        var processesRanOut: Bool?
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let confinement = try values.decodeIfPresent(Confinement.self, forKey: .confinement)
        let left = try values.decodeIfPresent(Leftovers.self, forKey: .leftovers) ?? .none
        let outlived = try values.decodeCount(forKey: .leftBehind)
        // Where a thread was is an explanation only: what cannot be read of it costs nothing.
        let stacks = (try? values.decodeIfPresent([Stack].self, forKey: .stacks)) ?? []
        self.init(
            scenario: try values.decode(String.self, forKey: .scenario),
            failure: try values.decodeIfPresent(Failure.self, forKey: .failure),
            leftovers: left.withProcesses(atLeast: max(outlived, confinement?.leftovers ?? 0)),
            stacks: stacks.prefix(Self.mostStacks).map(\.bounded),
            exploration: (try? values.decodeIfPresent(ExplorationRecord.self, forKey: .exploration))?
                .bounded,
            standardOutput: try values.decodeIfPresent(String.self, forKey: .standardOutput) ?? "",
            standardError: try values.decodeIfPresent(String.self, forKey: .standardError) ?? "",
            outputBytes: try values.decodeIfPresent(OutputBytes.self, forKey: .outputBytes)
                ?? OutputBytes(),
            outputWasCut: try values.decodeIfPresent(Bool.self, forKey: .outputWasCut) ?? false,
            seconds: (try? values.decodeIfPresent(Double.self, forKey: .seconds))?.counted,
            peakMemoryBytes: confinement?.peakMemoryBytes?.counted,
            peakProcesses: confinement?.peakProcesses?.counted,
            memoryRanOut: confinement?.memoryRanOut ?? false,
            processesRanOut: confinement?.processesRanOut ?? false
        )
    }
}

extension Comparable where Self: Numeric {
    /// The number, `nil` below zero, which means that nobody counted.
    fileprivate var counted: Self? { self >= 0 ? self : nil }
}

extension Stack {
    fileprivate var bounded: Stack {
        guard frames.count > PlayRecord.mostStacks else { return self }
        return Stack(
            process: process,
            thread: thread,
            reason: reason,
            signal: signal,
            frames: Array(frames.prefix(PlayRecord.mostStacks))
        )
    }
}

extension PlayRecord.OutputBytes: Decodable {
    private enum CodingKeys: String, CodingKey {
        case standardOutput
        case standardError
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            standardOutput: try values.decodeCount(forKey: .standardOutput),
            standardError: try values.decodeCount(forKey: .standardError)
        )
    }
}

extension PlayRecord.Failure: Decodable {
    private enum Key: String, CodingKey {
        case crashed
        case outOfMemory
        case timedOut
        case tooMuchOutput
        case exited
        case cannotStart
    }

    private struct Values: Decodable {
        var signal: Int?
        var code: Int?
        var text: String?

        enum CodingKeys: String, CodingKey {
            case signal
            case code
            case text = "_0"
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard let key = container.allKeys.first else {
            self = .other
            return
        }
        switch key {
        case .timedOut: self = .timedOut
        case .outOfMemory: self = .outOfMemory
        case .tooMuchOutput: self = .tooMuchOutput
        case .crashed:
            self = .crashed(signal: try container.decode(Values.self, forKey: key).signal ?? 0)
        case .exited:
            self = .exited(code: try container.decode(Values.self, forKey: key).code ?? 0)
        case .cannotStart:
            self = .cannotStart(try container.decode(Values.self, forKey: key).text ?? "")
        }
    }
}
