import Explorer
import Glibc

/// Programs that look at pipes, sockets and processes without waiting, or for so long.
let descriptors = [
    Program("tries-again") { stage in
        let (reading, writing) = openPipe()
        _ = fcntl(reading, F_SETFL, O_NONBLOCK)
        try stage.process {
            var byte: UInt8 = 7
            write(writing, &byte, 1)
        }
        var byte: UInt8 = 0
        while read(reading, &byte, 1) < 0 && errno == EAGAIN {}
        try stage.wait()
        return [Int(byte)]
    },
    Program("takes-not-yet-for-the-end") { stage in
        let (own, other) = openSockets()
        try stage.process {
            var byte: UInt8 = 7
            send(other, &byte, 1, Int32(MSG_NOSIGNAL))
        }
        var byte: UInt8 = 0
        recv(own, &byte, 1, Int32(MSG_DONTWAIT))
        try stage.wait()
        return [Int(byte)]
    },
    Program("sends-without-waiting") { stage in
        let (own, other) = openSockets()
        try stage.process {
            var byte: UInt8 = 0
            recv(other, &byte, 1, 0)
            byte += 1
            send(other, &byte, 1, 0)
        }
        var byte: UInt8 = 7
        let flags = Int32(MSG_DONTWAIT | MSG_NOSIGNAL)
        send(own, &byte, 1, flags)
        var polled = pollfd(fd: own, events: Int16(POLLIN), revents: 0)
        while recv(own, &byte, 1, flags) < 0 && errno == EAGAIN { poll(&polled, 1, -1) }
        try stage.wait()
        return [Int(byte)]
    },
    Program("asks-whether-it-ended") { stage in
        let child = fork()
        if child == 0 { _exit(3) }
        var status: Int32 = 0
        while waitpid(child, &status, WNOHANG) == 0 {}
        return [Int(status >> 8)]
    },
    Program("polls-for-so-long") { stage in
        let (reading, writing) = openPipe()
        try stage.process {
            var byte: UInt8 = 7
            write(writing, &byte, 1)
        }
        var polled = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        let count = poll(&polled, 1, 50)
        try stage.wait()
        return [Int(count)]
    },
    Program("polls-again-and-again") { stage in
        let (reading, writing) = openPipe()
        try stage.process {
            var byte: UInt8 = 7
            write(writing, &byte, 1)
        }
        var polled = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        while poll(&polled, 1, 0) == 0 {}
        try stage.wait()
        return [Int(polled.revents & Int16(POLLIN))]
    },
    Program("large-message", Explorer(preemptions: 0)) { stage in
        let (own, other) = openSockets()
        let bytes = [UInt8](repeating: 1, count: 300_000)
        try stage.process { send(own, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
        var received = [UInt8](repeating: 0, count: bytes.count)
        let count = recv(other, &received, received.count, Int32(MSG_WAITALL))
        try stage.wait()
        return [count]
    },
    Program("both-send-first", Explorer(preemptions: 0)) { stage in
        let (own, other) = openSockets()
        let bytes = [UInt8](repeating: 1, count: 300_000)
        try stage.process { send(other, bytes, bytes.count, 0) }
        send(own, bytes, bytes.count, 0)
        return []
    },
    Program("nobody-reads") { stage in
        let (reading, writing) = openPipe()
        close(reading)
        let child = fork()
        if child == 0 {
            var byte: UInt8 = 7
            write(writing, &byte, 1)
            _exit(0)
        }
        return [ending(of: child)]
    },
]
