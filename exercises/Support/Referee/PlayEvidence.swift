import CPlaySupport
import Glibc

/// What the processes of a play wrote down of themselves; nothing here need be true.
@safe
struct PlayEvidence {
    private let record: UnsafeMutablePointer<interleave_evidence>

    /// Calls a body with what a file of ``interleave_evidence_file()`` holds.
    ///
    /// - Returns: What the body returns; `nil` if the file cannot be read.
    static func reading<Value>(_ file: Int32, _ body: (PlayEvidence) -> Value) -> Value? {
        let record = UnsafeMutablePointer<interleave_evidence>.allocate(capacity: 1)
        defer { unsafe record.deallocate() }
        let size = MemoryLayout<interleave_evidence>.size
        guard unsafe pread(file, record, size, 0) == size else { return nil }
        return body(unsafe PlayEvidence(record: record))
    }

    private init(record: UnsafeMutablePointer<interleave_evidence>) {
        unsafe self.record = record
    }

    /// The stacks of threads that crashed or were asked.
    var stacks: [PlayStack] {
        let modules = self.modules
        return elements(unsafe record.pointee.stacks, unsafe record.pointee.stack_count) {
            (stack: interleave_thread_stack) in
            guard let reason = PlayStack.Reason(number: stack.reason) else { return nil }
            let addresses = elements(stack.frames, stack.frame_count) { (word: UInt64) in word }
            return PlayStack(
                process: Int(stack.process),
                thread: Int(stack.thread),
                reason: reason,
                signal: reason == .crash ? Int(stack.signal) : nil,
                frames: addresses.map { PlayFrame(address: $0, in: modules) }
            )
        }
    }

    /// What was given a name and did not lose it, by kind, sorted.
    func names(of kind: interleave_name_kind) -> [String] {
        let names = elements(unsafe record.pointee.names, unsafe record.pointee.name_count) {
            (name: interleave_name) -> String? in
            guard name.kind == Int32(kind.rawValue), name.is_unlinked == 0 else { return nil }
            return text(name.name)
        }
        return Set(names).sorted()
    }

    private var modules: [Module] {
        elements(unsafe record.pointee.modules, unsafe record.pointee.module_count) {
            (module: interleave_module) in
            let name = text(module.name)
            return Module(
                name: name.isEmpty ? PlayFrame.player : name,
                base: module.base,
                first: module.first,
                end: module.end
            )
        }
    }
}

/// A program or library in a player's memory.
private struct Module {
    var name: String
    var base: UInt64
    var first: UInt64
    var end: UInt64
}

extension PlayFrame {
    fileprivate init(address: UInt64, in modules: [Module]) {
        let module = modules.first { $0.first <= address && address < $0.end }
        let offset = address &- (module?.base ?? 0)
        self.init(module: module?.name ?? "", offset: Int(truncatingIfNeeded: offset))
    }
}

extension PlayStack.Reason {
    fileprivate init?(number: Int32) {
        switch UInt32(bitPattern: number) {
        case INTERLEAVE_STACK_OF_CRASH.rawValue: self = .crash
        case INTERLEAVE_STACK_OF_HANG.rawValue: self = .hang
        default: return nil
        }
    }
}

/// The first elements of an array of C, which is a tuple here; at most as many as it has.
private func elements<Tuple, Element, Value>(
    _ tuple: Tuple,
    _ count: UInt32,
    _ make: (Element) -> Value?
) -> [Value] {
    unsafe withUnsafeBytes(of: tuple) { bytes in
        let all = unsafe bytes.bindMemory(to: Element.self)
        return (0..<min(Int(count), all.count)).compactMap { make(unsafe all[$0]) }
    }
}

/// The text of an array of characters, which ends at a zero or with the array.
private func text<Characters>(_ characters: Characters) -> String {
    unsafe withUnsafeBytes(of: characters) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}
