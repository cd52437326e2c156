import ArgumentParser
import Foundation
import FuzzHarness
import Glibc

/// Feeds hostile files to the pipeline in child processes, and keeps those that do harm.
@main
struct Fuzz: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Feeds hostile files to the pipeline, and keeps those that do harm."
    )

    @Option(help: "The repository's folder.")
    var repository = "."

    @Option(help: "How long to go on.")
    var minutes = 10.0

    @Option(help: "What the inputs depend on.")
    var seed: UInt64 = 1

    @Option(help: "The first input's number.")
    var from = 0

    @Option(help: "How many inputs at most.")
    var count = Int.max

    @Option(help: "Where harmful inputs are kept.")
    var keep = "fuzz-findings"

    @Option(help: "Replays this file of a corpus instead.")
    var replay: [String] = []

    @Option(help: "Is the child, which runs the inputs with this folder.")
    var child: String?

    func run() throws {
        let original = "\(repository)/Tests/Fixtures/SmallCourse"
        let generator = FuzzGenerator(seed: seed, course: repository, original: original)
        if let child {
            let inputs = try replay.map { try FuzzInput(reading: $0) }
            try FuzzChild(repository: repository, original: original, folder: child)
                .run(from: from) { index in
                    if inputs.isEmpty { return generator.input(index) }
                    return index < inputs.count ? inputs[index] : nil
                }
            return
        }
        var parent = FuzzParent(
            arguments: ["--repository", repository, "--seed", "\(seed)"]
                + replay.flatMap { ["--replay", $0] },
            deadline: .now + .seconds(minutes * 60),
            last: replay.isEmpty ? (count == .max ? .max : from + count) : replay.count
        )
        try parent.run(from: from) { finding in
            var place = replay.isEmpty ? "" : replay[finding.index]
            if replay.isEmpty {
                place = try generator.input(finding.index)
                    .write(into: keep, name: "\(seed)-\(finding.index)")
            }
            print("\(place): \(finding.what)")
        }
        print(parent.summary { generator.input($0).origin })
        if !parent.findings.isEmpty { throw ExitCode.failure }
    }
}
