// swift-format-ignore-file: an attack is written as attackers write.
@_cdecl("__tsan_write8") public func wrote(_ place: UnsafeRawPointer) {}
