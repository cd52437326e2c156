// swift-format-ignore-file: an attack is written as attackers write.
@_extern(c, "swift_task_enqueueGlobal_hook") func hook()
public func steer() { hook() }
