// swift-format-ignore-file: an attack is written as attackers write.
@_silgen_name("interleave_set_access_hook") func hook(_ f: Int)
public func steer() { hook(0) }
