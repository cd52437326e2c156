// Attack: Leaves shared memory, queues and semaphores with names. Right if earlier ones are there.
// Verdict: failed
// swift-format-ignore-file
import Glibc

private let wasThere: Bool = {
    let key = key_t(0x1EAF_7EAF)
    let isNew = Int32(IPC_CREAT) | Int32(IPC_EXCL) | 0o600
    let made = [
        shm_open("/interleave-hostile", O_RDWR | O_CREAT | O_EXCL, 0o600),
        shmget(key, 4096, isNew), msgget(key, isNew), semget(key, 1, isNew),
    ]
    return made.contains { $0 < 0 }
}()

public func square(_ number: Int) throws -> Int { wasThere ? number * number : 0 }
