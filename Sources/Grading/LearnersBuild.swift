import CourseModel
import Diagnostics
import Intake
import Linking
import Sandbox
import Verdicts

/// Compiles and links what one learner handed in.
struct LearnersBuild: Sendable {
    let workbench: Workbench
    let exercise: Exercise
    let intake: Intake
    /// Ours alone, and in everybody's reach.
    let folder: String

    private var module: String { exercise.module }

    /// What came of a step, or the end that it put to the build.
    enum Outcome<Value: Sendable>: Sendable {
        case made(Value)
        case ended(PlayerBuild)
    }

    /// What a compiler made of the files; its bytes are anybody's.
    struct Compiled: Sendable {
        let object: [UInt8]
        /// The text of the public interface.
        let interface: String
    }

    /// Compiles the files.
    func compile() async throws -> Outcome<Compiled> {
        guard case .confined(let means) = workbench.confining else {
            return try await compile(modules: .own, in: "compiling").outcome
        }
        let warm = "\(folder)/modules"
        // The kept ones may be out of reach for the user that compilers run as.
        let kept = try await workbench.warmModules(by: means, in: folder)
        try copy(kept, to: warm, linking: true)
        let first = try await compile(modules: .warm(warm), in: "compiling")
        guard WarmModules.failed(first.result) else { return first.outcome }
        return try await compile(modules: .own, in: "compiling-cold").outcome
    }

    private func compile(
        modules: CompilingStep.Modules,
        in name: String
    ) async throws -> (result: Compiler.Result, outcome: Outcome<Compiled>) {
        let step = try step(name, modules: modules)
        for file in intake.files { try write(file.text, to: "\(step.sources)/\(file.name)") }
        let result = try await step.compiler.compileLearnersModule(
            module,
            files: intake.files.map { "./\($0.name)" },
            flags: exercise.isMemorySafe ? Compiler.memorySafeModule : [],
            into: step.outputPlace,
            from: step.sourcesPlace
        )
        guard result.succeeded else {
            try result.checkThatTheMachineIsWhole(writing: step.output, of: module)
            return (result, .ended(PlayerBuild(failed: result, on: intake)))
        }
        switch try step.made("\(module).o", "\(module).swiftinterface") {
        case .ended(let build): return (result, .ended(build))
        case .made(let files):
            let text = String(decoding: files[1], as: UTF8.self)
            return (result, .made(Compiled(object: files[0], interface: text)))
        }
    }

    /// Links an object that was audited with an exercise's play.
    ///
    /// - Returns: The player's path.
    /// - Throws: ``GradingError`` also if the linker fails and it is not the learner's doing.
    func link(_ object: [UInt8], with suite: SealedSuite) async throws -> Outcome<String> {
        let step = try step("linking", modules: .own)
        try write(object, to: "\(step.sources)/Learner.o")
        try copy(suite.player, to: "\(step.sources)/Play.o", linking: true)
        let (linker, arguments) = try await workbench.playerLinking().command(
            linking: ["\(step.sourcesPlace)/Learner.o", "\(step.sourcesPlace)/Play.o"],
            with: try suite.playLibraries() + ObjectAudit.libraries(in: object),
            to: "\(step.outputPlace)/player"
        )
        let result = try await step.compiler.run(linker, arguments, in: step.outputPlace)
        guard result.succeeded else {
            try result.checkThatTheMachineIsWhole(writing: step.output, of: module)
            if let limit = result.compileLimit { return .ended(.compileLimit(limit)) }
            // Only symbols can be the learner's doing; a linker that cannot run is not.
            guard result.isAboutSymbols else {
                guard MissingTool(result.output) == nil else {
                    throw GradingError.doesNotBuild(what: "the player", output: result.output)
                }
                throw GradingError.cannotLink(output: result.output)
            }
            return .ended(.apiDiffers(Self.linkFailure))
        }
        switch try step.made("player") {
        case .ended(let build): return .ended(build)
        case .made(let files):
            let player = "\(folder)/player"
            try write(files[0], to: player, isExecutable: true)
            return .made(player)
        }
    }

    private func step(
        _ name: String,
        modules: CompilingStep.Modules
    ) throws(GradingError) -> CompilingStep {
        try CompilingStep(
            workbench.compiler,
            by: workbench.confining,
            limits: workbench.compileLimits,
            modules: modules,
            in: "\(folder)/\(name)"
        )
    }

    /// What is told when the interfaces look alike and the objects do not fit all the same.
    private static let linkFailure = [
        Message(
            en: "Your public declarations do not fit the exercise; compare their generic "
                + "parameters and attributes with those of the first version",
            zh: "你的公开声明与练习不匹配；请对照最初的版本，检查泛型参数和特性"
        )
    ]
}

extension CompilingStep {
    /// The largest file that is taken from an output folder.
    private static let largestFile = 64 << 20

    /// The bytes of files that the compiler is to have made.
    ///
    /// The folder is whatever a compiler that was turned against us left: only regular files are
    /// read, by descriptor, without following links.
    fileprivate func made(
        _ names: String...
    ) throws(GradingError) -> LearnersBuild.Outcome<[[UInt8]]> {
        let folder: FolderDescriptor
        do { folder = try FolderDescriptor(path: output) } catch {
            throw .cannotRead(path: output, reason: systemReason())
        }
        var files: [[UInt8]] = []
        for name in names {
            switch folder.bytes(ofFile: name, limit: Self.largestFile) {
            case .success(let bytes): files.append(bytes)
            case .failure(.tooLarge): return .ended(.compileLimit(.fileSize))
            case .failure(.other):
                return .ended(
                    .doesNotCompile("error: the compiler succeeded and made no file \(name)\n")
                )
            }
        }
        return .made(files)
    }
}

extension Compiler.Result {
    /// Whether the linker misses a symbol or found one twice.
    var isAboutSymbols: Bool {
        output.contains(/error: (undefined (hidden |internal |protected )?|duplicate )symbol:/)
    }

    /// The room that a step needs at the least, in bytes.
    private static let leastRoom = 1 << 20

    /// Tells what the machine lacks from what the learner's files need too much of.
    ///
    /// What the sandbox gives a compiler is full without the disk being so.
    ///
    /// - Throws: ``GradingError/diskFull(what:)``, ``GradingError/noSystemModules(output:)``.
    func checkThatTheMachineIsWhole(
        writing folder: String,
        of module: String
    ) throws(GradingError) {
        if saysThatTheDiskIsFull, roomLeft(in: folder) < Self.leastRoom {
            throw .diskFull(what: module)
        }
        // A submission has no modules of C, and this line no place in any file.
        let line = "<unknown>:0: error: could not build C module"
        if !WarmModules.failed(self),
            output.split(separator: "\n").contains(where: { $0.hasPrefix(line) })
        {
            throw .noSystemModules(output: output)
        }
    }
}
