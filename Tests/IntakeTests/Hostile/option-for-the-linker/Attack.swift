// swift-format-ignore-file
@section(".swift1_autolink_entries") @used
let option: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 45, 76, 47, 120, 0)
