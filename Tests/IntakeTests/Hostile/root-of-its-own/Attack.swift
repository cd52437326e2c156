// swift-format-ignore-file: an attack is written as attackers write.
import Glibc
public func move() { _ = unsafe chroot("/tmp") }
