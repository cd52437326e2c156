// swift-format-ignore-file
@_silgen_name("$s7Testing10__checkPassyyF") public func pass() {}
