// swift-format-ignore-file: an attack is written as attackers write.
@section("swift5_tests") @used
let record: (UInt32, UInt32) = (1, 2)
