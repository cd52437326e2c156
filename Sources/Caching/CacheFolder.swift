import Foundation

/// The folder in which results are kept that are costly to get again.
///
/// Any of it may be deleted at any time: what is missing or damaged is simply worked out anew.
package struct CacheFolder: Sendable, Equatable {
    /// Absolute.
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// The folder that the environment names.
    ///
    /// - Parameter environment: The variables of the process; `INTERLEAVE_CACHE` wins, then
    ///   `XDG_CACHE_HOME`, then the home folder.
    package init(environment: [String: String]) {
        let given = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let folder = given("INTERLEAVE_CACHE") {
            path = URL(filePath: folder).standardizedFileURL.path
        } else if let caches = given("XDG_CACHE_HOME"), caches.hasPrefix("/") {
            path = caches + "/interleave"
        } else {
            path = (given("HOME") ?? NSHomeDirectory()) + "/.cache/interleave"
        }
    }

    /// A folder within the cache, made if need be.
    ///
    /// - Throws: If it cannot be made, which is no reason to go on without a cache silently.
    package func folder(_ name: String) throws -> String {
        let folder = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        return folder
    }

    /// Where compilers keep the modules that they build; not made yet.
    ///
    /// Such a module knows its own place and is refused anywhere else, so a cache that was moved
    /// or copied has another folder for them.
    package var modules: String { "\(path)/modules/\(contentDigest(of: path))" }

    /// The value that was stored for some material.
    ///
    /// - Parameters:
    ///   - type: The type that was stored.
    ///   - shelf: The folder within the cache, one for each kind of value.
    ///   - material: Everything that the value depends on, spelt out.
    /// - Returns: `nil` if there is none, or if what there is cannot be read.
    package func value<Value: Codable>(
        _ type: Value.Type,
        on shelf: String,
        for material: String
    ) -> Value? {
        guard
            let data = FileManager.default.contents(atPath: place(on: shelf, for: material)),
            let entry = try? JSONDecoder().decode(Entry<Value>.self, from: data),
            entry.material == material
        else { return nil }
        return entry.value
    }

    /// Stores a value, whole or not at all.
    ///
    /// - Throws: If the cache cannot be written.
    package func store<Value: Codable>(
        _ value: Value,
        on shelf: String,
        for material: String
    ) throws {
        _ = try folder(shelf)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(Entry(material: material, value: value))
        try data.write(to: URL(filePath: place(on: shelf, for: material)), options: .atomic)
    }

    /// The material stands in its entry, so that two of one digest are never taken for each other.
    private struct Entry<Value: Codable>: Codable {
        let material: String
        let value: Value
    }

    private func place(on shelf: String, for material: String) -> String {
        "\(path)/\(shelf)/\(contentDigest(of: material)).json"
    }
}

/// A short name for a text, the same on every machine: 64 bits of FNV-1a in hexadecimal.
///
/// Good for the names of files, not against an adversary.
package func contentDigest(of text: String) -> String {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    var text = text
    text.withUTF8 { bytes in
        // By index: an iterator takes ten times as long where nothing is optimized.
        var index = 0
        while index < bytes.count {
            digest = unsafe (digest ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3
            index += 1
        }
    }
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
