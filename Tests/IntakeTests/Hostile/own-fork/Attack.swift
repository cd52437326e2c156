// swift-format-ignore-file: an attack is written as attackers write.
@c(fork) public func pretend() -> Int32 { 0 }
