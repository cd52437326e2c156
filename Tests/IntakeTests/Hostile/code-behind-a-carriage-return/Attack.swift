// swift-format-ignore-file: an attack is written as attackers write.
// A note.@_cdecl("exit") public func leave() {}
