import CExplorer

/// An atomic access that the learner's code made, with the order that it asked for.
public struct AtomicAccess: Codable, Hashable, Sendable {
    /// What an atomic access does.
    public enum Kind: String, Codable, Sendable {
        case load
        case store
        case readModifyWrite
        case compareExchange
        case fence
    }

    /// Memory orders, in the order of C11's numbers.
    public enum Order: Int, Codable, Sendable {
        case relaxed
        case consume
        case acquire
        case release
        case acquireRelease
        case sequentiallyConsistent
    }

    /// What it does.
    public var kind: Kind
    /// The memory order that was asked for.
    public var order: Order
}

/// What the hook of one call below counts and does; the C library holds a pointer to it.
private final class AccessWatch {
    var count = 0
    let interferedAccess: Int
    let interference: () -> Void
    var atomics: [AtomicAccess] = []

    init(interferedAccess: Int, interference: @escaping () -> Void) {
        self.interferedAccess = interferedAccess
        self.interference = interference
    }

    /// - Returns: Whether more accesses are of interest.
    func saw(kind: Int32, order: Int32) -> Bool {
        count += 1
        if let kind = AtomicAccess.Kind(accessKind: kind),
            let order = AtomicAccess.Order(rawValue: Int(order))
        {
            atomics.append(AtomicAccess(kind: kind, order: order))
        }
        if count == interferedAccess { interference() }
        return count != interferedAccess
    }

    func watch(_ body: () throws -> Void) rethrows {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe interleave_set_access_hook(
            { context, kind, order in
                guard let context = unsafe context else { return false }
                let watch = unsafe Unmanaged<AccessWatch>.fromOpaque(context).takeUnretainedValue()
                return watch.saw(kind: kind, order: order)
            },
            context
        )
        defer { interleave_set_access_hook(nil, nil) }
        try body()
    }
}

extension AtomicAccess.Kind {
    fileprivate init?(accessKind: Int32) {
        switch UInt32(bitPattern: accessKind) {
        case INTERLEAVE_ATOMIC_LOAD.rawValue: self = .load
        case INTERLEAVE_ATOMIC_STORE.rawValue: self = .store
        case INTERLEAVE_ATOMIC_READ_MODIFY_WRITE.rawValue: self = .readModifyWrite
        case INTERLEAVE_ATOMIC_COMPARE_EXCHANGE.rawValue: self = .compareExchange
        case INTERLEAVE_ATOMIC_FENCE.rawValue: self = .fence
        default: return nil
        }
    }
}

extension Stage {
    /// Runs a body and, once, something else just before one of the body's accesses to memory
    /// that is not the calling thread's stack.
    ///
    /// What interferes runs on the same thread, as a whole: it is the schedule in which another
    /// task is given the processor just there. With `access` 1, 2, 3, … until the result is
    /// `false`, every place where one preemption can fall has been tried.
    ///
    /// - Parameters:
    ///   - access: Before which access, counted from 1.
    ///   - interference: What another task does meanwhile.
    ///   - body: What is interrupted; code that was compiled with the instrumentation.
    /// - Returns: Whether the body made that many accesses, so that the interference ran.
    public func interfering(
        atAccess access: Int,
        with interference: @escaping () -> Void,
        _ body: () throws -> Void
    ) rethrows -> Bool {
        let watch = AccessWatch(interferedAccess: access, interference: interference)
        try watch.watch(body)
        return watch.count >= access
    }

    /// Runs a body and tells which atomic accesses it made on this thread, in order.
    public func atomicAccesses(of body: () throws -> Void) rethrows -> [AtomicAccess] {
        let watch = AccessWatch(interferedAccess: 0) {}
        try watch.watch(body)
        return watch.atomics
    }
}
