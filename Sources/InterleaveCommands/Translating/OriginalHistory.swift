import CourseLoading
import Foundation
import Sandbox
import Translations

/// Older texts of originals, as far as git still has them.
struct OriginalHistory {
    /// The course's folder, absolute.
    let root: String
    /// The variables of the process: where git is.
    let environment: [String: String]

    /// Past so many commits of one file nobody looks.
    private static let mostCommits = 500

    /// Looks for texts by their digests in all versions of a file, the newest first.
    ///
    /// - Parameters:
    ///   - digests: Those of the units that are looked for.
    ///   - file: The file's path in the course.
    /// - Returns: The texts that were found; `nil` if there is no git, or no history of the course.
    /// - Throws: A fault of the machine.
    func texts(
        of digests: Set<String>,
        in file: String
    ) async throws(SandboxError) -> [String: String]? {
        var found: [String: String] = [:]
        guard !digests.isEmpty else { return found }
        let log = [
            "log", "--follow", "--relative", "--name-only", "--format=%x00%H",
            "-n", "\(Self.mostCommits)", "--", file,
        ]
        guard let history = try await git(log), !history.isEmpty else { return nil }
        for commit in history.split(separator: "\0") {
            let lines = commit.split(separator: "\n")
            guard lines.count == 2,
                let text = try await git(["show", "\(lines[0]):./\(lines[1])"]),
                let units = translatableText(of: text, path: file)?.units
            else { continue }
            for unit in units where digests.contains(unit.digest) && found[unit.digest] == nil {
                found[unit.digest] = unit.source
            }
            if found.count == digests.count { break }
        }
        return found
    }

    /// What a command of git prints; `nil` if it fails.
    private func git(_ arguments: [String]) async throws(SandboxError) -> String? {
        let names = ["PATH", "HOME", "XDG_CONFIG_HOME"]
        var variables = environment.filter { names.contains($0.key) || $0.key.hasPrefix("GIT_") }
        variables["LC_ALL"] = "C"
        let record = try await ProcessRunner().run(
            Command(
                executable: "/usr/bin/env",
                arguments: ["git", "--no-pager", "-c", "core.quotePath=false"] + arguments,
                environment: variables,
                workingDirectory: root
            ),
            limits: SandboxLimits(wallTime: .seconds(60), outputBytes: 16 << 20)
        )
        return record.ending == .exited(code: 0) && !record.outputWasCut
            ? record.standardOutput : nil
    }
}
