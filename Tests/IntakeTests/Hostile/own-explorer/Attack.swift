// swift-format-ignore-file
@_cdecl("interleave_load") public func load() -> Int { 42 }
