import Dispatch
import Glibc

/// Reads behind the end of an array.
public func trap(_ values: [Int]) -> Int {
    values[values.count]  // the trap
}

/// Reads where there is nothing.
public func readBadAddress(_ address: Int) -> Int {
    UnsafePointer<Int>(bitPattern: address).map { $0.pointee } ?? 0  // the bad address
}

/// Calls `abort`.
public func callAbort() {
    abort()  // the abort
}

/// Calls itself until there is no stack left.
public func recurse(_ depth: Int) -> Int {
    depth < 0 ? 0 : 1 + recurse(depth + 1)  // the recursion
}

/// Sleeps for ever.
public func waitForEver() {
    while true { pause() }  // the wait
}

/// Counts for ever.
public func spin() {
    var count = 0
    while true { count &+= 1 }  // the loop
}

/// Runs a body on a thread of its own.
///
/// - Returns: The thread.
@discardableResult
public func onThread(_ body: @escaping () -> Void) -> pthread_t {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body))
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        guard let context else { return nil }
        Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
        return nil
    }
    pthread_create(&thread, nil, start, box.toOpaque())
    return thread
}

private final class Box {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }
}
