// swift-format-ignore-file
// A note.@_cdecl("exit") public func leave() {}
