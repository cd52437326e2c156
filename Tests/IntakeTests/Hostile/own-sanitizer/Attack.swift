// swift-format-ignore-file
@_cdecl("__tsan_write8") public func wrote(_ place: UnsafeRawPointer) {}
