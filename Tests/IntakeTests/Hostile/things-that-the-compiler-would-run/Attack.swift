// swift-format-ignore-file
public let harmless = 1
