// swift-format-ignore-file
import Glibc
public func patch(_ page: UnsafeMutableRawPointer) { _ = unsafe mprotect(page, 4096, 7) }
