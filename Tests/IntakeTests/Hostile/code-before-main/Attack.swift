// swift-format-ignore-file: an attack is written as attackers write.
@section(".init_array") @used
let early: @convention(c) () -> Void = { }
