/// Which toolchain compiles, and for what: objects of one do not fit another.
package struct ToolchainIdentity: Sendable, Equatable, Codable {
    /// What `swiftc --version` says, such as `6.3.1 (swift-6.3.1-RELEASE)`.
    package let version: String
    /// The target triple, such as `x86_64-unknown-linux-gnu`.
    package let target: String

    package init(version: String, target: String) {
        self.version = version
        self.target = target
    }

    /// Reads what `swiftc --version` prints; `nil` if it is not that.
    init?(printed: String) {
        let lines = printed.split(separator: "\n")
        let after = { (mark: String) -> Substring? in
            lines.lazy.compactMap { line in
                line.firstRange(of: mark).map { line[$0.upperBound...] }
            }
            .first
        }
        guard let version = after("Swift version "), let target = after("Target: ") else {
            return nil
        }
        self.init(version: String(version), target: String(target))
    }

    /// The version by which SwiftPM chooses a manifest, such as `6.3.1`.
    var manifestVersion: String { String(version.prefix { $0.isNumber || $0 == "." }) }

    /// What a manifest asks to know whether it runs on such a machine.
    var manifestCondition: String {
        let architecture = target.prefix { $0 != "-" }
        return "os(Linux) && arch(\(architecture == "aarch64" ? "arm64" : architecture))"
    }

    /// As a person names it.
    var name: String { "Swift \(version), \(target)" }
}
