// Attack: Leaves files in all folders that programs share. Right if an earlier play's are there.
// Verdict: failed
// swift-format-ignore-file
import Foundation
import Glibc

private let places = [
    "/tmp", "/dev/shm", "/var/tmp", ".", NSTemporaryDirectory(), NSHomeDirectory(), "/box",
    "/tmp/modules", "/box/modules", "/box/output", "/run", "/dev/mqueue",
]

private let wasThere: Bool = {
    let paths = places.map { $0 + "/interleave-hostile" }
    let found = paths.contains { access($0, F_OK) == 0 }
    for path in paths {
        try? "poison".write(toFile: path, atomically: false, encoding: .utf8)
    }
    return found
}()

public func square(_ number: Int) throws -> Int { wasThere ? number * number : 0 }
