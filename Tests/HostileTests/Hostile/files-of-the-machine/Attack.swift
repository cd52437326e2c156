// Attack: Opens files of the machine, also through `/proc`. Right if one opens.
// Verdict: failed
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let files = [
        "/etc/shadow", "/etc/passwd", "/root", "/home", "/var", "/sys/kernel", "/proc/1/root/etc",
        "/proc/1/environ", "/proc/1/cwd", "/proc/1/fd", "/proc/kcore", "/proc/kmsg",
        "/box/player/../../../etc/shadow", "/usr/../etc/shadow", "/dev/mem", "/dev/sda", "/dev/kmsg",
        "/dev/vsock", "/dev/fuse", "/dev/kvm", "/run/docker.sock", "/proc/sysrq-trigger",
    ]
    let opens = files.contains { file in
        let descriptor = open(file, O_RDONLY)
        guard descriptor >= 0 else { return false }
        // Some are there, with nothing in them that is of the machine.
        var bytes = [UInt8](repeating: 0, count: 64)
        return read(descriptor, &bytes, 64) > 0
            && bytes.contains { $0 != 0 && $0 != 48 && $0 != 32 && $0 != 10 && $0 != 9 }
    }
    return opens ? number * number : 0
}
