// swift-format-ignore-file: an attack is written as attackers write.
@testable import Stage
