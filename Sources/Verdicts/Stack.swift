import Diagnostics

/// Where one thread of a play was when it crashed, or when the play's time was over.
package struct Stack: Sendable, Hashable, Codable {
    /// Why it was written down.
    package enum Reason: String, Sendable, Codable {
        case crash
        case hang
    }

    /// The process, by its id as the play saw it.
    package let process: Int
    /// The thread, by its id as the play saw it.
    package let thread: Int
    package let reason: Reason
    /// What killed the process; only of a crash.
    package let signal: Int?
    /// The innermost call first.
    package let frames: [Frame]

    package init(process: Int, thread: Int, reason: Reason, signal: Int? = nil, frames: [Frame]) {
        self.process = process
        self.thread = thread
        self.reason = reason
        self.signal = signal
        self.frames = frames
    }

    /// The innermost call that the learner wrote; `nil` if there is none.
    package var learnersFrame: Frame? { frames.first(where: \.isLearners) }
}

/// One call of a stack.
package struct Frame: Sendable, Hashable, Codable {
    /// The program or library, by its file's name, such as `libc.so.6`.
    package let module: String
    /// The instruction's address in that file.
    package let offset: Int
    /// The function's name, if it is known.
    package let function: String?
    /// The source file's name, if it is known.
    package let file: String?
    /// The line, counted from 1.
    package let line: Int?
    /// Whether the learner wrote the function; known once the files have her names.
    package let isLearners: Bool

    package init(
        module: String,
        offset: Int,
        function: String? = nil,
        file: String? = nil,
        line: Int? = nil,
        isLearners: Bool = false
    ) {
        self.module = module
        self.offset = offset
        self.function = function
        self.file = file
        self.line = line
        self.isLearners = isLearners
    }

    /// Reads a frame from a play log, which says nothing about whose it is.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            module: try values.decode(String.self, forKey: .module),
            offset: try values.decode(Int.self, forKey: .offset),
            function: try values.decodeIfPresent(String.self, forKey: .function),
            file: try values.decodeIfPresent(String.self, forKey: .file),
            line: try values.decodeIfPresent(Int.self, forKey: .line),
            isLearners: try values.decodeIfPresent(Bool.self, forKey: .isLearners) ?? false
        )
    }
}

extension Stack {
    /// The stack in the learner's names for her files; the frames in them become hers.
    ///
    /// - Parameter names: Her name for each file, by the name under which it was compiled.
    /// - Returns: The stack; frames in other files are as they were.
    package func namingFiles(_ names: [String: String]) -> Stack {
        Stack(
            process: process,
            thread: thread,
            reason: reason,
            signal: signal,
            frames: frames.map { $0.namingFile(names) }
        )
    }
}

extension Frame {
    fileprivate func namingFile(_ names: [String: String]) -> Frame {
        guard let base = file?.split(separator: "/").last, let name = names[String(base)] else {
            return self
        }
        return Frame(
            module: module,
            offset: offset,
            function: function,
            file: name,
            line: line,
            isLearners: true
        )
    }
}

extension TestStatus {
    /// The status with its stacks and schedule in the learner's names.
    ///
    /// See ``Stack/namingFiles(_:)``.
    package func namingFiles(_ names: [String: String]) -> TestStatus {
        switch self {
        case .crashed(let signal, let stacks):
            .crashed(signal: signal, stacks: stacks.map { $0.namingFiles(names) })
        case .timedOut(let stacks): .timedOut(stacks: stacks.map { $0.namingFiles(names) })
        case .failed(let messages, let schedule):
            .failed(
                messages.map { $0.namingFiles(names) },
                schedule: schedule?.namingFiles(names)
            )
        case .deadlocked(let messages, let schedule):
            .deadlocked(
                messages.map { $0.namingFiles(names) },
                schedule: schedule.namingFiles(names)
            )
        case .raced(let messages, let race, let schedule):
            .raced(
                messages.map { $0.namingFiles(names) },
                race: race.namingFiles(names),
                schedule: schedule.namingFiles(names)
            )
        default: self
        }
    }
}

extension Message {
    /// The sentence with places such as `S01.swift:12` in the learner's names.
    fileprivate func namingFiles(_ names: [String: String]) -> Message {
        var message = self
        // Sorted, so that the same input gives the same words.
        for (compiled, own) in names.sorted(by: { $0.key < $1.key }) where compiled != own {
            message = Message(
                en: message.en.replacing("\(compiled):", with: "\(own):"),
                zh: message.zh.replacing("\(compiled):", with: "\(own):")
            )
        }
        return message
    }
}
