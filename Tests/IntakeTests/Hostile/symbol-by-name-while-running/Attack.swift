// swift-format-ignore-file
import Glibc
public func seek() -> Bool { unsafe dlsym(nil, "passed") != nil }
