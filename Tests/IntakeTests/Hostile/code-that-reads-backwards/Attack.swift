// swift-format-ignore-file
public let access = "‮⁦ // none"
