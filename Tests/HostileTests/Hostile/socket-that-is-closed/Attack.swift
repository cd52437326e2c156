// Attack: Closes every descriptor, so that the stage cannot reply. Right if the socket is gone.
// Verdict: failed
// Uses: StagesCalls.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    for descriptor in Int32(0)..<1024 { close(descriptor) }
    return StagesCalls.sockets.isEmpty ? number * number : 0
}
