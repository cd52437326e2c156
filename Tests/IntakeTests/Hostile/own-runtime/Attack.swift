// swift-format-ignore-file: an attack is written as attackers write.
@_cdecl("swift_task_create") public func create() {}
