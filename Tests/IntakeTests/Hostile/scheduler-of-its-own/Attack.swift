// swift-format-ignore-file
@_extern(c, "swift_task_enqueueGlobal_hook") func hook()
public func steer() { hook() }
