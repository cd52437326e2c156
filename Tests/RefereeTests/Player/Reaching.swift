import Glibc
import Stage

@testable import RefereeScenarios

extension Reaching: Playable {
    func play(on stage: Stage) throws -> Outcome {
        let sockets = (Int32(0)..<1024).filter { isSocket($0) }
        let names = calls.keys.sorted()
        let refused = stage.cells(names.count)
        let reach = {
            for (index, name) in names.enumerated() {
                let isRefused = sockets.allSatisfy { socket in
                    errno = 0
                    return (calls[name]?(socket) ?? 0) < 0 && errno == EBADF
                }
                refused[index] = isRefused ? 1 : 0
            }
        }
        if isInChild { try stage.process(reach) } else { reach() }
        try stage.wait()
        return Outcome(
            sockets: sockets.count,
            notRefused: names.indices.filter { refused[$0] == 0 }.map { names[$0] }
        )
    }
}

private func isSocket(_ descriptor: Int32) -> Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
}

/// Calls that would read, write, copy or close a descriptor, by name.
private let calls: [String: @Sendable (Int32) -> Int] = [
    "read": { descriptor in unsafe withByte { unsafe read(descriptor, $0, 1) } },
    "write": { descriptor in unsafe withByte { unsafe write(descriptor, $0, 1) } },
    "recv": { descriptor in unsafe withByte { unsafe recv(descriptor, $0, 1, 0) } },
    "send": { descriptor in unsafe withByte { unsafe send(descriptor, $0, 1, 0) } },
    "readv": { descriptor in unsafe withPart { unsafe readv(descriptor, $0, 1) } },
    "writev": { descriptor in unsafe withPart { unsafe writev(descriptor, $0, 1) } },
    "recvmsg": { descriptor in
        var message = unsafe msghdr()
        return unsafe recvmsg(descriptor, &message, 0)
    },
    "sendfile": { sendfile($0, 1, nil, 1) },
    "shutdown": { Int(shutdown($0, Int32(SHUT_WR))) },
    "dup": { Int(dup($0)) },
    "dup2": { Int(dup2($0, 100)) },
    "dup2 onto it": { Int(dup2(1, $0)) },
    "fcntl": { Int(fcntl($0, F_DUPFD, 100)) },
    "close": { Int(close($0)) },
    "vdprintf": { descriptor in
        unsafe withVaList([]) { Int(unsafe vdprintf(descriptor, "text", $0)) }
    },
]

private func withByte(_ body: (UnsafeMutableRawPointer) -> Int) -> Int {
    var byte: UInt8 = 0
    return unsafe withUnsafeMutableBytes(of: &byte) { bytes in
        unsafe bytes.baseAddress.map { unsafe body($0) } ?? 0
    }
}

private func withPart(_ body: (UnsafePointer<iovec>) -> Int) -> Int {
    unsafe withByte { byte in
        var part = unsafe iovec(iov_base: byte, iov_len: 1)
        return unsafe body(&part)
    }
}
