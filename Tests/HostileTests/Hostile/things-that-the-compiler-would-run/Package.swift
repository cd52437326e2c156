// swift-format-ignore-file
fatalError()
