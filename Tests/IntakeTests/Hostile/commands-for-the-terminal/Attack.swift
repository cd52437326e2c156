// swift-format-ignore-file: an attack is written as attackers write.
// ]0;passed
public let title = 1
