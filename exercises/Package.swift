// swift-tools-version: 6.3
import PackageDescription

/// The exercises: the folder in which each one is, and the module that you write in it.
let exercises: [(folder: String, module: String)] = [
    ("01-processes/start-and-join", "StartAndJoin"),
    ("08-races/atomic-counter", "AtomicCounter"),
    ("09-process-locks/process-lock", "ProcessLock"),
    ("16-process-pool/process-pool", "ProcessPool"),
    ("22-async-await/gather", "Gather"),
]

/// The modules whose exercises need no unsafe memory; the grader refuses it in them.
let memorySafe: Set = ["Gather"]

/// The exercises whose hidden tests are sealed in the folder for sealed suites.
///
/// The names stand here in a manifest that bin/seal has written, such as
/// Package@swift-6.3.1.swift, which this version of the toolchain then takes.
let sealed: Set<String> = []

/// `EXERCISE=atomic-counter swift test` builds and tests that one alone.
let chosen = Context.environment["EXERCISE"]

/// Links objects of `.sealed/`.
func objects(_ names: [String]) -> [LinkerSetting] {
    names.isEmpty
        ? [] : [.unsafeFlags(names.map { "\(Context.packageDirectory)/.sealed/\($0)" })]
}

/// An exercise's module, its demo (`swift run <slug>`), its visible tests, and what grades it if
/// that is here.
func targets(slug: String, folder: String, module: String) -> [Target] {
    let isSealed = sealed.contains(slug)
    // A sealed player links with a module that was compiled like this.
    let flags = isSealed ? ["-enable-library-evolution", "-sanitize=thread"] : []
    let settings: [SwiftSetting] =
        (isSealed ? [.unsafeFlags(flags)] : [])
        + (memorySafe.contains(module)
            ? [.strictMemorySafety(), .treatWarning("StrictMemorySafety", as: .error)] : [])
    let explorer = objects(isSealed ? ["Explorer.o"] : [])
    var targets: [Target] = [
        .target(
            name: module,
            path: "\(folder)/Sources",
            swiftSettings: settings
        ),
        .executableTarget(
            name: slug,
            dependencies: [.target(name: module)],
            path: "\(folder)/Demo",
            linkerSettings: explorer
        ),
        .testTarget(
            name: module + "Tests",
            dependencies: [.target(name: module)],
            path: "\(folder)/Tests"
        ),
    ]
    if isSealed {
        targets += [
            .executableTarget(
                name: module + "Player",
                dependencies: [.target(name: module)],
                path: ".sealed/\(slug)/Player",
                linkerSettings: objects(["\(slug)/Player.o"])
            ),
            // No dependency on the player: its objects would be linked into the tests.
            .testTarget(
                name: module + "Sealed",
                path: ".sealed/\(slug)/Tests",
                linkerSettings: objects(["\(slug)/Suites.o"])
            ),
        ]
    }
    return targets
}

let slugged = exercises.map { exercise in
    (exercise.folder.split(separator: "/").last.map(String.init) ?? exercise.folder, exercise)
}
.filter { chosen == nil || chosen == $0.0 }

// All tests are linked into one program, so what the sealed suites share is linked once. Without
// them a test says so.
let common: [Target] =
    sealed.isEmpty
    ? [.testTarget(name: "OnlyVisible", path: "Support/OnlyVisible")]
    : [
        .testTarget(
            name: "SealedSupport",
            path: ".sealed/Support",
            linkerSettings: objects(["Support.o", "Explorer.o"])
        )
    ]

let package = Package(
    name: "exercises",
    targets: common
        + slugged.flatMap { slug, exercise in
            targets(slug: slug, folder: exercise.folder, module: exercise.module)
        },
    swiftLanguageModes: [.v6]
)
