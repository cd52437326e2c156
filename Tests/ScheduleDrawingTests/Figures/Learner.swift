import Glibc

// What a learner might hand in: the lines of this file stand in the pictures.

func addOne(to number: SharedNumber) {
    let seen = number.value
    number.value = seen + 1
}

func addOne(to counter: Counter) {
    let seen = counter.count
    counter.count = seen + 1
}

func addOne(to total: SharedNumber, twiceHolding mutex: Lock) {
    mutex.lock()
    let seen = total.value
    mutex.unlock()
    mutex.lock()
    total.value = seen + 1
    mutex.unlock()
}

func transfer(from giver: Lock, to taker: Lock) {
    giver.lock()
    taker.lock()
    taker.unlock()
    giver.unlock()
}

func insist(on number: SharedNumber) {
    precondition(number.value == 0, "too late")
}

/// Looks, gives the lock back, and only then waits.
final class Gate: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let opened = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var isOpen = false

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(opened, nil)
    }

    func wait() {
        pthread_mutex_lock(mutex)
        let mayPass = isOpen
        pthread_mutex_unlock(mutex)
        if mayPass { return }
        pthread_mutex_lock(mutex)
        pthread_cond_wait(opened, mutex)
        pthread_mutex_unlock(mutex)
    }

    func open() {
        pthread_mutex_lock(mutex)
        isOpen = true
        pthread_mutex_unlock(mutex)
        pthread_cond_signal(opened)
    }
}
