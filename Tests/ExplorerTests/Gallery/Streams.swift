import Explorer
import Glibc

/// A pipe's two ends.
func openPipe() -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    return (ends[0], ends[1])
}

/// The two ends of a connection.
func openSockets() -> (Int32, Int32) {
    var ends: [Int32] = [0, 0]
    socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
    return (ends[0], ends[1])
}

/// A stream of the C library; one task at a time uses it.
struct Stream: @unchecked Sendable {
    let file: UnsafeMutablePointer<FILE>

    init(_ descriptor: Int32, _ mode: String) {
        guard let file = fdopen(descriptor, mode) else { fatalError("errno \(errno)") }
        self.file = file
    }

    func write(_ text: String) {
        fputs(text, file)
        fflush(file)
    }

    /// The numbers on the lines that are left.
    func numbers() -> [Int] {
        var numbers: [Int] = []
        var line: UnsafeMutablePointer<CChar>?
        var size = 0
        while getline(&line, &size, file) > 0, let text = line { numbers.append(atol(text)) }
        free(line)
        return numbers
    }
}

/// How a child ended: its code, or the signal's negative.
func ending(of child: Int32) -> Int {
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return Int(status & 0x7f != 0 ? -(status & 0x7f) : status >> 8)
}

/// Programs that read and write pipes and sockets by streams of the C library.
let streams = [
    Program("stream-lines") { stage in
        let (reading, writing) = openPipe()
        try stage.process {
            close(reading)
            let sink = Stream(writing, "w")
            for number in 1...2 { sink.write("\(number)\n") }
            fclose(sink.file)
        }
        close(writing)
        let source = Stream(reading, "r")
        let sum = source.numbers().reduce(0, +)
        fclose(source.file)
        try stage.wait()
        return [sum]
    },
    Program("stream-answers") { stage in
        let (own, other) = openSockets()
        try stage.process {
            close(own)
            let (source, sink) = (Stream(other, "r"), Stream(dup(other), "w"))
            var bytes = [UInt8](repeating: 0, count: 2)
            while fread(&bytes, 1, 2, source.file) == 2 {
                fwrite([bytes[0] + bytes[1]], 1, 1, sink.file)
                fflush(nil)
            }
        }
        close(other)
        let both = Stream(own, "r+")
        var sums: [Int] = []
        for number in 1...2 {
            fwrite([UInt8(number), 1], 1, 2, both.file)
            fflush(both.file)
            sums.append(Int(getc(both.file)))
        }
        fclose(both.file)
        try stage.wait()
        return sums
    },
    Program("stream-not-flushed") { stage in
        let (own, other) = openSockets()
        try stage.process {
            close(own)
            let (source, sink) = (Stream(other, "r"), Stream(dup(other), "w"))
            fputc(fgetc(source.file), sink.file)
            // It has no end before the answer has come, which has not left its buffer.
            _ = fgetc(source.file)
        }
        close(other)
        var byte: UInt8 = 7
        send(own, &byte, 1, 0)
        recv(own, &byte, 1, 0)
        return [Int(byte)]
    },
    Program("stream-copied-by-fork") { stage in
        // What is in the buffer at the fork is in two buffers after it.
        let (reading, writing) = openPipe()
        let sink = Stream(writing, "w")
        fputs("1\n", sink.file)
        try stage.process { fclose(sink.file) }
        fclose(sink.file)
        let count = Stream(reading, "r").numbers().count
        try stage.wait()
        return [count]
    },
    Program("stream-reads-ahead") { stage in
        // Who comes first takes into its buffer what is meant for the other.
        let (reading, writing) = openPipe()
        write(writing, "1\n2\n", 4)
        close(writing)
        let children = (0..<2).map { _ in
            let child = fork()
            if child == 0 {
                var line = [CChar](repeating: 0, count: 8)
                _exit(fgets(&line, 8, Stream(reading, "r").file) == nil ? 0 : atoi(line))
            }
            return child
        }
        return children.map(ending)
    },
    Program("stream-whole-lines") { stage in
        let (reading, writing) = openPipe()
        for number in [11, 22] { try stage.process { Stream(writing, "w").write("\(number)\n") } }
        close(writing)
        let numbers = Stream(reading, "r").numbers()
        try stage.wait()
        return numbers
    },
    Program("stream-lines-in-pieces") { stage in
        let (reading, writing) = openPipe()
        for number in 1...2 {
            try stage.process {
                let sink = Stream(writing, "w")
                sink.write("\(number)")
                sink.write("\(number)\n")
            }
        }
        close(writing)
        let numbers = Stream(reading, "r").numbers()
        try stage.wait()
        return numbers
    },
    Program("stream-end-kept-open") { stage in
        let (reading, writing) = openPipe()
        try stage.process { _ = Stream(reading, "r").numbers() }
        close(writing)
        try stage.wait()
        return []
    },
    Program("stream-of-two-threads") { stage in
        let (reading, writing) = openPipe()
        let sink = Stream(writing, "w")
        for number in 1...2 { try stage.thread { sink.write("\(number)\n") } }
        try stage.wait()
        fclose(sink.file)
        return [Stream(reading, "r").numbers().reduce(0, +)]
    },
    Program("stream-flushed-at-exit") { stage in
        let (reading, writing) = openPipe()
        if fork() == 0 {
            fputs("5\n", Stream(writing, "w").file)
            exit(0)
        }
        close(writing)
        let numbers = Stream(reading, "r").numbers()
        wait(nil)
        return numbers
    },
]
