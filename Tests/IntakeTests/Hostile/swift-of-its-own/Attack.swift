// swift-format-ignore-file: an attack is written as attackers write.
public enum Swift { public struct Int {} }
