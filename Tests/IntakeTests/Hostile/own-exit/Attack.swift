// swift-format-ignore-file
@_cdecl("_exit") public func leave(_ code: Int32) {}
