/// The request that is played, found in the memory of the player.
enum Requests {
    /// The request's id; `nil` if it was not found.
    static var id: String? {
        digits(after: "id").first { $0.count > 12 }
    }

    /// The digits that follow a key of the request, at every place where it stands.
    static func digits(after key: String) -> [String] {
        Memory.finds(Array("\"\(key)\":".utf8), length: 64).compactMap { found in
            let text = String(decoding: found.dropFirst(key.utf8.count + 3), as: UTF8.self)
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            return digits.isEmpty ? nil : String(digits)
        }
    }
}
