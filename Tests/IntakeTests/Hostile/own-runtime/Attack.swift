// swift-format-ignore-file
@_cdecl("swift_task_create") public func create() {}
