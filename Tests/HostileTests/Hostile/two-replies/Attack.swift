// Attack: Replies by itself, and lets the stage reply too.
// Verdict: crashed 6
// Uses: Memory.swift Replies.swift StagesCalls.swift Requests.swift
// swift-format-ignore-file

public func square(_ number: Int) throws -> Int {
    guard let id = Requests.id else { return number * number }
    Replies.send("[\(number * number)]", to: id)
    return number * number
}
