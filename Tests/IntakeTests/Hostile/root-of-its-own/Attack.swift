// swift-format-ignore-file
import Glibc
public func move() { _ = unsafe chroot("/tmp") }
