// swift-format-ignore-file
func quote() { _ = /"/ }; @_silgen_name("read") public func f() {} // "
