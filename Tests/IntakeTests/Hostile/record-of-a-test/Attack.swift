// swift-format-ignore-file
@section("swift5_tests") @used
let record: (UInt32, UInt32) = (1, 2)
