/// What became of a task: a value's text, or an error's name and what goes with it.
struct Answer: Codable, Hashable, Sendable {
    var value: String?
    var error: String?

    /// For messages.
    var told: String { value ?? error.map { "error \($0)" } ?? "?" }
}

extension [Answer] {
    /// For messages.
    var listed: String { "[\(map(\.told).joined(separator: ", "))]" }
}

/// What is left of a pool.
struct Remains: Codable, Hashable, Sendable {
    var children: Int
    var zombies: Int
    var descriptors: Int

    static let nothing = Self(children: 0, zombies: 0, descriptors: 0)

    /// For messages.
    var english: String {
        "\(children) running children, \(zombies) zombies and \(descriptors) descriptors"
    }

    /// For messages.
    var chinese: String {
        " \(children) 个仍在运行的子进程、\(zombies) 个僵尸进程、\(descriptors) 个未关闭的描述符"
    }
}
