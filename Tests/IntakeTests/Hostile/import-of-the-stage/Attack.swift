// swift-format-ignore-file
@testable import Stage
