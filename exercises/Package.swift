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

/// An exercise's module, its demo (`swift run <slug>`) and its visible tests.
func targets(of exercise: (folder: String, module: String)) -> [Target] {
    let slug = exercise.folder.split(separator: "/").last.map(String.init) ?? exercise.folder
    let module = Target.Dependency.target(name: exercise.module)
    return [
        .target(name: exercise.module, path: "\(exercise.folder)/Sources"),
        .executableTarget(name: slug, dependencies: [module], path: "\(exercise.folder)/Demo"),
        .testTarget(
            name: exercise.module + "Tests",
            dependencies: [module],
            path: "\(exercise.folder)/Tests"
        ),
    ]
}

let package = Package(
    name: "exercises",
    targets: exercises.flatMap(targets),
    swiftLanguageModes: [.v6]
)
