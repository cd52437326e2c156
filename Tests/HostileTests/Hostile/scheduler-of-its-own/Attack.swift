// Attack: Takes the hook through which tasks are scheduled.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:5:1
// swift-format-ignore-file
@_extern(c, "swift_task_enqueueGlobal_hook") func hook()
public func steer() { hook() }
