// swift-format-ignore-file
@_silgen_name("$s5Stage5replyyyF") @_alwaysEmitIntoClient public func reply() {}
public func use() { reply() }
