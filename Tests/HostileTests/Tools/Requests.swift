/// What the player was asked, as far as it can be had.
enum Requests {
    /// The number that a reply must carry, taken from the socket before the stage takes it.
    static let id: String? = {
        let digits = String(decoding: StagesCalls.receive().dropFirst(4), as: UTF8.self)
            .filter { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : digits
    }()

    /// The digits that follow a key of the request, at every place of memory where it stands.
    static func digits(after key: String) -> [String] {
        Memory.finds(Array("\"\(key)\":".utf8), length: 64).compactMap { found in
            let text = String(decoding: found.dropFirst(key.utf8.count + 3), as: UTF8.self)
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            return digits.isEmpty ? nil : String(digits)
        }
    }
}
