import CourseModel
import Foundation

extension Workbench {
    /// Compiles an exercise's hidden half, or finds it compiled.
    func sealedSuite(for exercise: Exercise, support: SupportBuild) async throws -> SealedSuite {
        let sources = try HiddenSources(of: exercise, in: hiddenFolder(of: exercise))
        let folder = try await cache.folder(
            "sealed-\(exercise.slug)",
            madeFrom: [support.folder] + sources.texts
        ) { folder in
            try write(sources.entries, to: "\(folder)/Entries.swift")
            try write(sources.main, to: "\(folder)/Main.swift")
            let sealing = Sealing(
                sources: sources,
                support: support,
                compiler: compiler,
                folder: folder
            )
            try await sealing.sealPlay()
            try await sealing.sealSuites()
        }
        return SealedSuite(folder: folder, exercise: exercise)
    }
}

/// Compiles one exercise's hidden half into a folder.
private struct Sealing {
    let sources: HiddenSources
    let support: SupportBuild
    let compiler: Compiler
    let folder: String

    private var exercise: Exercise { sources.exercise }
    private var module: String { exercise.module }

    private var flags: [String] { Compiler.ownLanguage + support.importFlags + ["-I", folder] }

    /// Compiles files by their bare names, so that no path of this machine is in the objects.
    private func compile(_ suffix: String, _ files: [String], _ more: [String]) async throws {
        try await compiler.compileModule(
            module + suffix,
            files: files,
            flags: flags + more,
            into: folder,
            from: sources.folder
        ).orThrow(exercise.hiddenFolder)
    }

    /// The reference solution for its interface, the scenarios, and the play on both.
    func sealPlay() async throws {
        try await compiler.compileModule(
            module,
            files: sources.reference,
            flags: Compiler.learnersModule + [
                "-emit-module-interface-path", "\(folder)/Contract.swiftinterface",
            ],
            into: folder
        ).orThrow("\(exercise.hiddenFolder)/Solutions/reference")
        try await compile("Scenarios", sources.files.scenarios, ["-enable-testing"])
        // A package that links the object has a main function of its own.
        let entryPoint = ["-entry-point-function-name", SealedSuite.playMain]
        let asMain = entryPoint.flatMap { ["-Xfrontend", $0] }
        try await compile("Player", sources.files.play, asMain)
        try await compiler.combine(
            ["\(folder)/\(module)Player.o", "\(folder)/\(module)Scenarios.o"]
                + support.playerObjects(isMemorySafe: exercise.isMemorySafe),
            into: "\(folder)/Player.o"
        ).orThrow(exercise.hiddenFolder)
        try ObjectText().clean("\(folder)/Player.o")
        // Before others get such names, which the learner's calls are to find.
        try await compiler.localizeLibraryCopies(in: "\(folder)/Player.o")
            .orThrow(exercise.hiddenFolder)
        // Afterwards: it stores names that end alike once.
        try await redirectLibraryCalls()
        try await compiler.writeLibraries(ofPlayerIn: folder)
    }

    /// Lets the learner's calls of functions that access memory go through the explorer's, which
    /// get the functions' names, and the play's own past them.
    private func redirectLibraryCalls() async throws {
        let names = "\(folder)/LibraryCalls"
        let lines = support.libraryCalls.flatMap { name in
            ["interleave_learners_\(name) \(name)\n", "\(name) interleave_plain_\(name)\n"]
        }
        try write(lines.joined(), to: names)
        try await compiler.rename(names, in: "\(folder)/Player.o").orThrow(exercise.hiddenFolder)
    }

    /// The suites, and the program that runs them.
    func sealSuites() async throws {
        let entries = "\(folder)/Entries.swift"
        let plugins = ["-plugin-path", compiler.toolchain.testingPlugins]
        try await compile("HiddenTests", sources.files.suites + [entries], plugins)
        try await compiler.combine(
            ["\(folder)/\(module)HiddenTests.o", "\(folder)/\(module)Scenarios.o"],
            into: "\(folder)/Suites.o"
        ).orThrow(exercise.hiddenFolder)
        try ObjectText(of: sources.suiteTexts).clean("\(folder)/Suites.o")
        try await compile("Referee", ["\(folder)/Main.swift"], [])
        try await compiler.combine(["\(folder)/\(module)Referee.o"], into: "\(folder)/Referee.o")
            .orThrow(exercise.hiddenFolder)
        try ObjectText().clean("\(folder)/Referee.o")
        try await compiler.link(
            ["\(folder)/Referee.o", "\(folder)/Suites.o"] + support.refereeObjects,
            libraries: ["Testing", "XCTest"],
            to: "\(folder)/referee"
        ).orThrow(exercise.hiddenFolder)
    }
}
