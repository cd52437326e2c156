// swift-format-ignore-file: an attack is written as attackers write.
@_cdecl("_exit") public func leave(_ code: Int32) {}
