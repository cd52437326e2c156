// swift-format-ignore-file: an attack is written as attackers write.
@section(".swift1_autolink_entries") @used
let option: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 45, 76, 47, 120, 0)
