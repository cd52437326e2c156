// swift-format-ignore-file
public enum Swift { public struct Int {} }
