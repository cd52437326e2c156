// swift-format-ignore-file: an attack is written as attackers write.
import Glibc
public func seek() -> Bool { unsafe dlsym(nil, "passed") != nil }
