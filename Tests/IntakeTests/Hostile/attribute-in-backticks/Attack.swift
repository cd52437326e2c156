// swift-format-ignore-file: an attack is written as attackers write.
@`_silgen_name`("write") public func write() {}
