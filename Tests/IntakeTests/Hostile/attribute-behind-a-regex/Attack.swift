// swift-format-ignore-file: an attack is written as attackers write.
func quote() { _ = /"/ }; @_silgen_name("read") public func f() {} // "
