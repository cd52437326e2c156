// swift-format-ignore-file: an attack is written as attackers write.
public enum Learner { public static func answer() -> Bool { true } }
