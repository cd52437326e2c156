// swift-format-ignore-file
@c(fork) public func pretend() -> Int32 { 0 }
