// swift-format-ignore-file: an attack is written as attackers write.
@_silgen_name("$s7Testing10__checkPassyyF") public func pass() {}
