// Attack: Sends replies without an end.
// Exercise: soon
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file

public func square(_ number: Int) throws -> Int {
    let id = Requests.id ?? "1"
    while true { Replies.send("[\(number * number)]", to: id) }
}
