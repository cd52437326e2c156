// swift-format-ignore-file
@`_silgen_name`("write") public func write() {}
