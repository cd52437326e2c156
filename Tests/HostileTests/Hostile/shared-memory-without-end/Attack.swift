// Attack: Takes shared memory of the older kind, which belongs to no process. Right if it gets 1 GiB.
// Verdict: outOfMemory
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    for key in 0..<64 {
        let segment = shmget(key_t(0x1EAF_0000 + key), 16 << 20, Int32(IPC_CREAT) | 0o600)
        guard segment >= 0, let place = shmat(segment, nil, 0), Int(bitPattern: place) != -1
        else { return 0 }
        memset(place, 1, 16 << 20)
    }
    return number * number
}
