// Attack: Gives the names of the coding types to types of its own.
// Verdict: failed
// swift-format-ignore-file
import Foundation

typealias Codable = Any

struct JSONEncoder {
    func encode<Value>(_ value: Value) throws -> Data { Data("[1000000]".utf8) }
}

struct JSONDecoder {
    func decode<Value>(_ type: Value.Type, from data: Data) throws -> Value {
        [1000] as! Value
    }
}

public func square(_ number: Int) throws -> Int {
    Int(decoding(try JSONEncoder().encode(number))) ?? 42
}

private func decoding(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }
