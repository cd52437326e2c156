// swift-format-ignore-file: an attack is written as attackers write.
public let harmless = 1
