// swift-format-ignore-file: an attack is written as attackers write.
@_cdecl("interleave_load") public func load() -> Int { 42 }
