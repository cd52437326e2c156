/// Where one thread of a play was when it crashed, or when the play's time was over.
public struct PlayStack: Codable, Hashable, Sendable {
    /// Why it was written down.
    public enum Reason: String, Codable, Sendable {
        case crash
        case hang
    }

    /// The process, by its id in the play's own namespace.
    public var process: Int
    /// The thread, likewise.
    public var thread: Int
    /// Why it was written down.
    public var reason: Reason
    /// Of a crash.
    public var signal: Int?
    /// The innermost first.
    public var frames: [PlayFrame]

    /// The innermost place in a file whose lines are known: that of the learner's code, since what
    /// is sealed has no such tables.
    var place: String? {
        frames.lazy.compactMap { frame in
            frame.file.flatMap { file in frame.line.map { "\(file):\($0)" } }
        }.first
    }
}

/// One call of a stack; a call that the compiler put into its caller has a frame of its own, with
/// the same offset.
public struct PlayFrame: Codable, Hashable, Sendable {
    /// The player's own frames have this module.
    public static let player = "player"

    /// ``player``, or the name of a library's file.
    public var module: String
    /// The instruction's address in the file, of a caller the last byte of its call.
    public var offset: Int
    /// The function's name, if its lines are known.
    public var function: String?
    /// The file's name, without its folder.
    public var file: String?
    /// The line, counted from 1.
    public var line: Int?
}
