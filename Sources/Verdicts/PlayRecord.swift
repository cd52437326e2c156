import FoundationEssentials

/// What a referee wrote down of one play: how the player ended, and what it left.
package struct PlayRecord: Sendable, Equatable, Decodable {
    /// The name of the scenario's type.
    package let scenario: String
    /// Why there was no outcome; `nil` if there was one.
    package let failure: Failure?
    /// How many processes outlived the play.
    package let leftBehind: Int
    /// The beginning of what the play's processes wrote to standard output.
    package let standardOutput: String
    /// The beginning of what they wrote to standard error.
    package let standardError: String

    package init(
        scenario: String,
        failure: Failure? = nil,
        leftBehind: Int = 0,
        standardOutput: String = "",
        standardError: String = ""
    ) {
        self.scenario = scenario
        self.failure = failure
        self.leftBehind = leftBehind
        self.standardOutput = standardOutput
        self.standardError = standardError
    }

    /// The failures of a play that are statuses of their own.
    package enum Failure: Sendable, Equatable {
        case crashed(signal: Int)
        case timedOut
        case exited(code: Int)
        case cannotStart(String)
        /// One that the suite's own words tell.
        case other
    }

    /// Reads a play log: one JSON object a line.
    package static func reading(log: String) -> [PlayRecord] {
        log.split(separator: "\n").compactMap { line in
            try? JSONDecoder().decode(PlayRecord.self, from: Data(line.utf8))
        }
    }
}

extension PlayRecord.Failure: Decodable {
    private enum Key: String, CodingKey {
        case crashed
        case timedOut
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
        case .crashed:
            self = .crashed(signal: try container.decode(Values.self, forKey: key).signal ?? 0)
        case .exited:
            self = .exited(code: try container.decode(Values.self, forKey: key).code ?? 0)
        case .cannotStart:
            self = .cannotStart(try container.decode(Values.self, forKey: key).text ?? "")
        }
    }
}
