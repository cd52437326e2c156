import CPlaySupport
import Foundation
import Glibc
import Testing

/// What a play notes, in memory that only the stage's functions write.
@Suite(.serialized) struct NotesTests {
    private struct NoMemory: Error {}

    private func cell() throws -> UnsafePointer<Int64> {
        guard let notes = unsafe interleave_map_notes(8) else { throw NoMemory() }
        return unsafe UnsafePointer(notes.bindMemory(to: Int64.self, capacity: 1))
    }

    @Test func keepsWhatTheStageWrites() throws {
        let cell = unsafe try cell()
        unsafe interleave_store(cell, 5)
        #expect(unsafe interleave_add(cell, 2) == 5)
        unsafe interleave_raise_maximum(cell, 6)
        #expect(unsafe interleave_load(cell) == 7)
        unsafe interleave_raise_maximum(cell, 9)
        #expect(unsafe cell.pointee == 9)
    }

    @Test func losesNothingThatManyThreadsAdd() throws {
        let cell = unsafe try cell()
        let address = Int(bitPattern: cell)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            guard let cell = unsafe UnsafePointer<Int64>(bitPattern: address) else { return }
            for _ in 0..<200 { unsafe interleave_add(cell, 1) }
        }
        #expect(unsafe interleave_load(cell) == 1600)
    }

    @Test func letsTheKernelWriteNothing() throws {
        let cell = unsafe try cell()
        let file = try FileHandle(forReadingFrom: URL(filePath: "/dev/urandom"))
        let count = unsafe read(
            file.fileDescriptor,
            UnsafeMutableRawPointer(mutating: cell),
            MemoryLayout<Int64>.size
        )
        #expect(count == -1)
        #expect(errno == EFAULT)
        #expect(unsafe interleave_load(cell) == 0)
    }

    @Test func knowsItsPagesAndNoOthers() throws {
        let cell = unsafe try cell()
        var other: Int64 = 0
        #expect(unsafe interleave_holds_notes(cell, 1))
        #expect(unsafe interleave_holds_notes(UnsafeRawPointer(cell) - 1, 2))
        #expect(unsafe !interleave_holds_notes(UnsafeRawPointer(cell) - 1, 1))
        #expect(unsafe !interleave_holds_notes(&other, 8))
    }
}
