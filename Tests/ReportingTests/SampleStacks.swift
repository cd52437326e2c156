import Verdicts

/// Where threads were, with a file's name that means harm, and what was left behind.
enum SampleStacks {
    private static let wait = Frame(
        module: "libc.so.6",
        offset: 0x98A0,
        function: "pthread_mutex_lock"
    )
    private static let play = Frame(
        module: "player",
        offset: 0x40,
        function: "play(on:)",
        file: "Play.swift",
        line: 9
    )

    static let crash = Stack(
        process: 7,
        thread: 7,
        reason: .crash,
        signal: 11,
        frames: [
            Frame(module: "libswiftCore.so", offset: 0xBEEF),
            frame("subscript", "Counter.swift", 12), frame("increment()", "More,<b>::.swift", 3),
            play,
        ]
    )

    static let hang = [
        Stack(
            process: 7,
            thread: 1,
            reason: .hang,
            frames: [wait, frame("lock()", "ProcessLock.swift", 31), play]
        ),
        Stack(
            process: 8,
            thread: 2,
            reason: .hang,
            frames: [frame("spin()", "ProcessLock.swift", 40)]
        ), Stack(process: 8, thread: 3, reason: .hang, frames: [wait]),
    ]

    static let leftovers = Leftovers(
        processes: 2,
        threads: 1,
        descriptors: (1...7).map { "pipe:[\($0)]" },
        sharedMemory: ["/counter"],
        semaphores: ["/lock"],
        messageQueues: ["/<jobs>"],
        files: ["/tmp/a`b"]
    )

    private static func frame(_ function: String, _ file: String, _ line: Int) -> Frame {
        Frame(
            module: "player",
            offset: 0x100,
            function: function,
            file: file,
            line: line,
            isLearners: true
        )
    }
}
