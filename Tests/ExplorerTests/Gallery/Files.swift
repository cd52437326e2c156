import Explorer
import Glibc

/// A file without a name that processes share, opened anew by each that asks.
struct SharedFile: Sendable {
    let path: String

    init() {
        var name = Array("/tmp/interleave-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        unlink(name)
        path = "/proc/\(getpid())/fd/\(file)"
    }

    func open() -> Int32 { Glibc.open(path, O_RDWR) }
}

/// The number at the start of a file.
func number(in file: Int32) -> Int {
    var number = 0
    pread(file, &number, MemoryLayout<Int>.size, 0)
    return number
}

func write(_ number: Int, to file: Int32) {
    var number = number
    pwrite(file, &number, MemoryLayout<Int>.size, 0)
}

/// Asks for a record lock of the first byte of a file, or gives it back.
@discardableResult
func setRecordLock(_ kind: Int32, of file: Int32, size: Int = 1) -> Int32 {
    var record = Glibc.flock()
    record.l_type = Int16(kind)
    record.l_whence = Int16(SEEK_SET)
    record.l_len = off_t(size)
    return fcntl(file, F_SETLKW, &record)
}

/// Programs with pipes and files.
let files = [
    Program("pipe") { stage in
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        let (reading, writing) = (ends[0], ends[1])
        for code in 1...2 {
            try stage.process {
                var byte = UInt8(code)
                write(writing, &byte, 1)
            }
        }
        close(writing)
        var sum = 0
        var byte: UInt8 = 0
        while read(reading, &byte, 1) == 1 { sum += Int(byte) }
        try stage.wait()
        return [sum]
    },
    Program("pipe-full") { stage in
        // The parent waits for the child before it reads, and the child has more to say than
        // the pipe holds.
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        let (reading, writing) = (ends[0], ends[1])
        try stage.process {
            let bytes = [UInt8](repeating: 1, count: 100_000)
            write(writing, bytes, bytes.count)
        }
        try stage.wait()
        close(reading)
        return []
    },
    Program("file-lock") { stage in
        let shared = SharedFile()
        for _ in 0..<2 {
            try stage.process {
                let file = shared.open()
                for _ in 0..<2 {
                    flock(file, LOCK_EX)
                    write(number(in: file) + 1, to: file)
                    flock(file, LOCK_UN)
                }
            }
        }
        try stage.wait()
        return [number(in: shared.open())]
    },
    Program("file-lock-of-one-opening") { stage in
        // The children have their parent's opening of the file, whose lock is theirs as well.
        let file = SharedFile().open()
        for _ in 0..<2 {
            try stage.process {
                flock(file, LOCK_EX)
                write(number(in: file) + 1, to: file)
                flock(file, LOCK_UN)
            }
        }
        try stage.wait()
        return [number(in: file)]
    },
    Program("record-lock") { stage in
        let file = SharedFile().open()
        for _ in 0..<3 {
            try stage.process {
                setRecordLock(F_WRLCK, of: file)
                write(number(in: file) + 1, to: file)
                setRecordLock(F_UNLCK, of: file)
            }
        }
        try stage.wait()
        return [number(in: file)]
    },
    Program("record-lock-let-go-by-close") { stage in
        // A process loses its record locks of a file with the first descriptor that it closes.
        let shared = SharedFile()
        for _ in 0..<2 {
            try stage.process {
                let file = shared.open()
                setRecordLock(F_WRLCK, of: file)
                fclose(fdopen(shared.open(), "r"))
                write(number(in: file) + 1, to: file)
            }
        }
        try stage.wait()
        return [number(in: shared.open())]
    },
    Program("record-locks-in-two-orders") { stage in
        let files = [SharedFile().open(), SharedFile().open()]
        for order in [files, files.reversed()] {
            try stage.process {
                for file in order { setRecordLock(F_WRLCK, of: file) }
                for file in order { setRecordLock(F_UNLCK, of: file) }
            }
        }
        try stage.wait()
        return []
    },
    Program("file-lock-upgrade") { stage in
        // What was read under the shared lock may be old under the exclusive one.
        let shared = SharedFile()
        for _ in 0..<2 {
            try stage.process {
                let file = shared.open()
                flock(file, LOCK_SH)
                let seen = number(in: file)
                flock(file, LOCK_EX)
                write(seen + 1, to: file)
                flock(file, LOCK_UN)
            }
        }
        try stage.wait()
        return [number(in: shared.open())]
    },
]
