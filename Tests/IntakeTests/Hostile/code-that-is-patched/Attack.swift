// swift-format-ignore-file: an attack is written as attackers write.
import Glibc
public func patch(_ page: UnsafeMutableRawPointer) { _ = unsafe mprotect(page, 4096, 7) }
