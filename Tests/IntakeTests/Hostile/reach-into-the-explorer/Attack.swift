// swift-format-ignore-file
@_silgen_name("interleave_set_access_hook") func hook(_ f: Int)
public func steer() { hook(0) }
