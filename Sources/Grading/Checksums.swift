import Foundation
import Sandbox

/// The SHA-256 sums of a folder's files, in the form that `sha256sum --check` reads.
struct Checksums: Equatable {
    /// The sums' own file in the folder.
    static let file = "SHA256SUMS"

    /// By path within the folder.
    let sums: [String: String]

    /// Reads the list that a folder holds; `nil` if there is none that can be understood.
    init?(readingFrom folder: String) {
        guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(Self.file)"),
            let sums = Self.sums(in: String(decoding: bytes, as: UTF8.self)), !sums.isEmpty
        else { return nil }
        self.sums = sums
    }

    /// Works out the sums of some files of a folder; one that cannot be read has none.
    init(
        of paths: [String],
        in folder: String,
        runner: any CommandRunner
    ) async throws(GradingError) {
        let program = "/usr/bin/sha256sum"
        let record: RunRecord
        do {
            record = try await runner.run(
                Command(
                    executable: program,
                    arguments: ["--"] + paths,
                    environment: ["LC_ALL": "C"],
                    workingDirectory: folder
                ),
                limits: SandboxLimits(wallTime: .seconds(60), outputBytes: 4 << 20)
            )
        } catch {
            throw .cannotRun(error)
        }
        sums = Self.sums(in: record.standardOutput) ?? [:]
    }

    /// The list as text, sorted.
    var text: String {
        sums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }

    private static func sums(in text: String) -> [String: String]? {
        var sums: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let (sum, rest) = (line.prefix(64), line.dropFirst(64))
            guard sum.count == 64, sum.allSatisfy(\.isHexDigit), rest.hasPrefix("  ") else {
                return nil
            }
            sums[String(rest.dropFirst(2))] = String(sum)
        }
        return sums
    }
}
