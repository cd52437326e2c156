// swift-format-ignore-file: an attack is written as attackers write.
@_silgen_name("$s5Stage5replyyyF") @_alwaysEmitIntoClient public func reply() {}
public func use() { reply() }
