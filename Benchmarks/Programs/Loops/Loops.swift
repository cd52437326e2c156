import Glibc
import Synchronization

/// `plain|atomic|lock COUNT`: prints how many nanoseconds an operation took.
@main
struct Loops {
    static func main() {
        guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2])
        else { exit(64) }
        let subject = Subject()
        let start = ContinuousClock.now
        switch CommandLine.arguments[1] {
        case "plain": subject.addPlainly(count)
        case "atomic": subject.addAtomically(count)
        case "lock": subject.addWithMutex(count)
        case "pthread": subject.addWithPthreadMutex(count)
        default: exit(64)
        }
        print(start.duration(to: .now) / .nanoseconds(1) / Double(count))
    }
}

/// Has what operations are done to; they are not inlined, so that the loops remain.
final class Subject {
    private var number = 0
    private let word = Atomic<Int>(0)
    private let guarded = Mutex(0)
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init() { pthread_mutex_init(mutex, nil) }

    @inline(never)
    func addPlainly(_ count: Int) {
        var left = count
        while left > 0 {
            number = number &* 3 &+ left
            left &-= 1
        }
    }

    @inline(never)
    func addAtomically(_ count: Int) {
        var left = count
        while left > 0 {
            word.wrappingAdd(1, ordering: .relaxed)
            left &-= 1
        }
    }

    @inline(never)
    func addWithMutex(_ count: Int) {
        var left = count
        while left > 0 {
            guarded.withLock { $0 &+= 1 }
            left &-= 1
        }
    }

    @inline(never)
    func addWithPthreadMutex(_ count: Int) {
        var left = count
        while left > 0 {
            pthread_mutex_lock(mutex)
            number &+= 1
            pthread_mutex_unlock(mutex)
            left &-= 1
        }
    }
}
