// swift-format-ignore-file: an attack is written as attackers write.
public let access = "‮⁦ // none"
