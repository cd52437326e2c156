// Attack: Lets everybody in at once, and writes over what the play notes of that in its memory.
// Exercise: process-lock
// Tests: ProcessLockTests/losesNoAddition()
// Verdict: failed
// swift-format-ignore-file
import Foundation
import Glibc
import Synchronization

public enum Entry: Hashable, Sendable {
    case clean
    case abandoned
}

public enum LockError: Error, Hashable, Sendable {
    case alreadyHeld
    case failed(code: Int32)
}

public final class SharedLock {
    private let page: UnsafeMutablePointer<Atomic<Int>>

    public init() throws {
        let page = mmap(nil, 8, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
        self.page = page!.assumingMemoryBound(to: Atomic<Int>.self)
        self.page.initialize(to: Atomic(0))
    }

    /// Pages that the play shares with its children.
    private var others: [UnsafeMutablePointer<Int>] {
        let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        return maps.split(separator: "\n").filter { $0.contains("rw-s") && $0.contains("/dev/zero") }
            .flatMap { line -> [UnsafeMutablePointer<Int>] in
                let ends = line.prefix { $0 != " " }.split(separator: "-").map { Int($0, radix: 16)! }
                return stride(from: ends[0], to: ends[1], by: 4096)
                    .map { UnsafeMutablePointer(bitPattern: $0)! }
            }
            .filter { $0 != UnsafeMutableRawPointer(page).assumingMemoryBound(to: Int.self) }
    }

    public func withLock<Value>(_ body: (Entry) throws -> Value) throws -> Value {
        let value = try body(.clean)
        let calls = page.pointee.add(1, ordering: .relaxed).newValue
        for other in others {
            // How many are inside, and how many were at the most; or the sum.
            if other[1] > 0 { other[1] = 1 } else if other[0] > 1 { other[0] = calls }
        }
        return value
    }
}
