import Foundation

/// How long a learner waits for a verdict after an edit, beside what the toolchain alone takes.
struct GradeBenchmark {
    /// The things that are measured, in the order of each round.
    enum Way: String, CaseIterable {
        case bare = "bare compile and link"
        case unconfined = "grade, unconfined"
        case confined = "grade, confined"
        case incremental = "`swift test`, incremental"
        case clean = "`swift test`, clean"
    }

    let course: CourseCopy
    /// Folders beside the copy, for what is built.
    let scratch: String
    let tool: String
    let toolchain: String
    let ways: [Way]
    /// What grades are kept in; not the user's.
    private var cache: String { "\(scratch)/cache" }

    /// Measures an exercise.
    ///
    /// - Parameters:
    ///   - exercise: One of the course.
    ///   - rounds: How many counted rounds; in each every way is measured once, after an edit.
    /// - Returns: A figure for each way and round.
    /// - Throws: ``Failure``.
    func samples(
        of exercise: CourseCopy.Exercise,
        rounds: Int
    ) throws -> [Way: Samples] {
        var samples: [Way: Samples] = [:]
        try compileDemo(of: exercise)
        for round in 0...rounds {
            for (index, way) in ways.enumerated() {
                // Clean builds have no use for a warm-up, and take long.
                if round == 0 && way == .clean { continue }
                try course.edit(exercise, .random(in: 1...(1 << 60)))
                let timing = try measure(way, of: exercise)
                if round > 0 { samples[way, default: Samples()].append(timing) }
                progress(exercise, round, rounds, index)
            }
        }
        progress(exercise, nil, rounds, 0)
        return samples
    }

    private func progress(
        _ exercise: CourseCopy.Exercise,
        _ round: Int?,
        _ rounds: Int,
        _ index: Int
    ) {
        guard isatty(2) == 1 else { return }
        let text = round.map { "\r\(exercise.slug): round \($0)/\(rounds), \(index + 1)" } ?? "\r"
        FileHandle.standardError.write(Data("\(text)\u{1B}[K".utf8))
    }

    private func measure(_ way: Way, of exercise: CourseCopy.Exercise) throws -> Timing {
        let package = "\(course.root)/exercises"
        var environment = ProcessInfo.processInfo.environment
        switch way {
        case .bare:
            return try bare(exercise)
        case .unconfined, .confined:
            environment["INTERLEAVE_CACHE"] = cache
            // Without bubblewrap in reach one's own code runs not confined.
            if way == .unconfined {
                environment["PATH"] = "\(toolchain)/bin:\(try folderOfLinker())"
            }
            return try Program(
                words: [tool, "grade", exercise.slug, "--course", course.root],
                folder: course.root,
                environment: environment
            ).run()
        case .incremental, .clean:
            environment["EXERCISE"] = exercise.slug
            let build = "\(scratch)/swift-test-\(way)"
            if way == .clean { try? FileManager.default.removeItem(atPath: build) }
            return try Program(
                words: ["swift", "test", "--scratch-path", build],
                folder: package,
                environment: environment
            ).run()
        }
    }

    /// A folder with the linker and nothing else.
    private func folderOfLinker() throws -> String {
        let folder = "\(scratch)/linker"
        let files = FileManager.default
        if !files.fileExists(atPath: folder) {
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try files.createSymbolicLink(
                atPath: "\(folder)/ld.gold",
                withDestinationPath: "/usr/bin/ld.gold"
            )
        }
        return folder
    }

    private func place(of exercise: CourseCopy.Exercise) -> String {
        "\(scratch)/bare-\(exercise.slug)"
    }

    /// Compiles the program with which the learner's module is linked by hand.
    private func compileDemo(of exercise: CourseCopy.Exercise) throws {
        let folder = place(of: exercise)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let sources = try course.sources(of: exercise)
        try Program(
            words: ["\(toolchain)/bin/swiftc"] + flags(of: exercise)
                + ["-emit-module", "-c", "-o", "module.o"] + sources,
            folder: folder
        ).run()
        let demo = "\(course.root)/exercises/\(exercise.folder)/Demo/main.swift"
        try Program(
            words: [
                "\(toolchain)/bin/swiftc", "-swift-version", "6", "-I", ".", "-c", demo, "-o",
                "main.o",
            ],
            folder: folder
        ).run()
    }

    private func flags(of exercise: CourseCopy.Exercise) -> [String] {
        [
            "-swift-version", "6", "-Onone", "-whole-module-optimization", "-parse-as-library",
            "-module-name", exercise.module,
        ]
    }

    /// What one would do by hand, and the least that any grader has to do.
    private func bare(_ exercise: CourseCopy.Exercise) throws -> Timing {
        let folder = place(of: exercise)
        let compile = try Program(
            words: ["\(toolchain)/bin/swiftc"] + flags(of: exercise)
                + ["-c", "-o", "module.o"] + (try course.sources(of: exercise)),
            folder: folder
        ).run()
        let link = try Program(
            words: [
                "\(toolchain)/bin/swiftc", "-use-ld=gold", "module.o", "main.o", "-o", "program",
            ],
            folder: folder
        ).run()
        return Timing(
            wall: compile.wall + link.wall,
            processor: compile.processor + link.processor
        )
    }
}
