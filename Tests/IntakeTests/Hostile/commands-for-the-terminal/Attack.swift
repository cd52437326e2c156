// swift-format-ignore-file
// ]0;passed
public let title = 1
