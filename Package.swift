// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A library module of this package.
///
/// - Parameters:
///   - name: The module's name, also its folder under `Sources`.
///   - uses: The modules it imports, all earlier in the data flow.
/// - Returns: The target.
func module(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: strict)
}

/// The tests of a library module.
///
/// - Parameters:
///   - name: The module's name; its tests are in `Tests/<name>Tests`.
///   - uses: What the tests import beside the module.
///   - data: Files and folders beside the tests that are no source.
/// - Returns: The target.
func tests(
    of name: String,
    uses: [Target.Dependency] = [],
    data: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name)] + uses,
        exclude: data,
        swiftSettings: strict
    )
}

/// A program in C that stands beside the tool.
///
/// It runs where there is no Swift, so it must not be linked with Swift's libraries.
func program(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .executableTarget(
        name: name,
        dependencies: uses,
        linkerSettings: [.unsafeFlags(["-static-executable", "-nostartfiles"])]
    )
}

/// What a program that explores is linked with: a process of an execution need not find the
/// program's functions that none before it called.
let boundAtOnce: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "now"])]

/// A library of `exercises/Support`, which both packages build.
///
/// - Parameters:
///   - name: Its module and its folder.
///   - uses: What it imports.
///   - isFast: Whether it is optimized in debug builds too, for it works at every schedule.
/// - Returns: Its target.
func support(
    _ name: String,
    uses: [Target.Dependency] = [],
    isFast: Bool = false
) -> Target {
    .target(
        name: name,
        dependencies: uses,
        path: "exercises/Support/\(name)",
        swiftSettings: strict + (isFast ? [.unsafeFlags(["-O"])] : [])
    )
}

/// The hidden half of an exercise, played against the reference solution.
///
/// - Parameters:
///   - slug: The folder's name under `Tests/Hidden`.
///   - module: The module that the learner writes.
/// - Returns: The reference solution, the scenarios, the player and the suites.
func hidden(_ slug: String, _ module: String) -> [Target] {
    let folder = "Tests/Hidden/\(slug)"
    let more = furtherSuites[slug]
    let parts = ["Scenarios", "Play"].map { more == nil ? $0 + ".swift" : $0 }
    let (scenarios, play) = (parts[0], parts[1])
    let suites = ([module + "Tests", module + "XCTests"] + (more ?? [])).map { $0 + ".swift" }
    let versions = ["Starter", "Solutions", "Mutants"]
    return [
        .target(
            name: module,
            path: "\(folder)/Solutions/reference",
            // The accesses are seen by CExplorer, which takes the place of the sanitizer.
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=thread"])]
        ),
        .target(
            name: module + "Scenarios",
            dependencies: ["PlayWire"],
            path: folder,
            exclude: versions + suites + [play],
            sources: [scenarios],
            swiftSettings: strict
        ),
        .executableTarget(
            name: module + "Player",
            dependencies: [.target(name: module), .target(name: module + "Scenarios"), "Stage"],
            path: folder,
            exclude: versions + suites + [scenarios],
            sources: [play],
            swiftSettings: strict
        ),
        .testTarget(
            name: module + "HiddenTests",
            dependencies: [
                .target(name: module + "Scenarios"), .target(name: module + "Player"), "Referee",
            ],
            path: folder,
            exclude: versions + [scenarios, play],
            sources: suites,
            swiftSettings: strict
        ),
    ]
}

/// The exercises that have a hidden half: the folder's name and the learner's module.
let exercises: [(slug: String, module: String)] = [
    ("start-and-join", "StartAndJoin"),
    ("atomic-counter", "AtomicCounter"),
    ("process-lock", "ProcessLock"),
    ("process-pool", "ProcessPool"),
    ("gather", "Gather"),
]

/// Exercises whose scenarios and play are folders, and the suites that they have beside two.
let furtherSuites = [
    "process-pool": ["PoolCallerXCTests", "PoolDeathXCTests", "PoolWaitingTests"]
]

let package = Package(
    name: "interleave",
    products: [.executable(name: "interleave", targets: ["interleave"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        module("Diagnostics"),
        tests(of: "Diagnostics"),
        module("LessonMarkup", uses: ["Diagnostics", "CCMarkGFM"]),
        tests(of: "LessonMarkup", uses: ["Diagnostics"]),
        module("CourseModel", uses: ["Diagnostics", "LessonMarkup"]),
        module("Translations", uses: ["Caching", "Diagnostics", "LessonMarkup", "CourseModel"]),
        tests(
            of: "Translations",
            uses: ["CourseLoading", "CourseModel", "Diagnostics", "LessonMarkup"]
        ),
        module(
            "CourseLoading",
            uses: ["Diagnostics", "LessonMarkup", "CourseModel", "Translations", yams]
        ),
        tests(
            of: "CourseLoading",
            uses: ["Diagnostics", "LessonMarkup", "CourseModel", "Translations"]
        ),
        module("CodeHighlighting"),
        tests(of: "CodeHighlighting"),
        module(
            "Proofreading",
            uses: ["CourseLoading", "CourseModel", "Diagnostics", "LessonMarkup", "TerminalText"]
        ),
        tests(of: "Proofreading", uses: ["CourseModel", "Diagnostics", "LessonMarkup"]),
        module(
            "Scaffolding",
            uses: [
                "CodeHighlighting", "CourseLoading", "CourseModel", "Diagnostics", "Translations",
            ]
        ),
        tests(
            of: "Scaffolding",
            uses: ["CourseLoading", "CourseModel", "Diagnostics"]
        ),
        module("MarkupHTML", uses: ["LessonMarkup", "CodeHighlighting"]),
        tests(of: "MarkupHTML", uses: ["Diagnostics", "LessonMarkup"]),
        module("SitePages", uses: ["Diagnostics", "LessonMarkup", "CourseModel"]),
        tests(of: "SitePages", uses: ["Diagnostics", "LessonMarkup", "CourseModel"]),
        module(
            "SiteHTML",
            uses: [
                "Diagnostics", "CourseModel", "LessonMarkup", "MarkupHTML", "SitePages", mustache,
                yams,
            ]
        ),
        tests(
            of: "SiteHTML",
            uses: ["Diagnostics", "LessonMarkup", "CourseModel", "SitePages"],
            data: ["Golden"]
        ),
        module("SiteWriting", uses: ["Diagnostics"]),
        tests(of: "SiteWriting"),
        .target(name: "CProcessorUse"),
        .target(
            name: "CBoxGroups",
            path: "Tests/CBoxGroups",
            cSettings: [.headerSearchPath("../../Sources/interleave-box")]
        ),
        program("interleave-keeper", uses: ["CProcessorUse"]),
        program("interleave-box", uses: ["CProcessorUse"]),
        program("interleave-probe"),
        module(
            "Sandbox",
            uses: ["Diagnostics", "interleave-keeper", "interleave-box", subprocess, system]
        ),
        tests(of: "Sandbox", uses: ["CBoxGroups", "Diagnostics", "interleave-probe"]),
        module("Caching"),
        tests(of: "Caching"),
        module("Linking"),
        module("Contracts", uses: ["Diagnostics"]),
        tests(of: "Contracts", uses: ["Diagnostics"]),
        module("Verdicts", uses: ["Diagnostics", "CourseModel", "Schedules"]),
        module("Intake", uses: ["Diagnostics", "CourseModel", "CodeHighlighting", "Verdicts"]),
        tests(
            of: "Intake",
            uses: ["Diagnostics", "CourseModel", "Verdicts", "HostileCollection"]
        ),
        module(
            "ExampleChecking",
            uses: [
                "Caching", "Diagnostics", "LessonMarkup", "CourseModel", "Intake", "Linking",
                "Sandbox",
            ]
        ),
        tests(
            of: "ExampleChecking",
            uses: [
                "Caching", "Diagnostics", "LessonMarkup", "CourseModel", "Linking", "Sandbox",
                "interleave-keeper",
            ]
        ),
        module(
            "Grading",
            uses: [
                "Caching", "CodeHighlighting", "Contracts", "Diagnostics", "CourseModel", "Intake",
                "Linking", "Sandbox", "Verdicts",
            ]
        ),
        module(
            "Doctor",
            uses: [
                "Diagnostics", "CourseModel", "Sandbox", "Verdicts", "Grading", "interleave-probe",
            ]
        ),
        tests(
            of: "Doctor",
            uses: ["Caching", "CourseModel", "Diagnostics", "Grading", "Sandbox", "Verdicts"]
        ),
        module(
            "Reporting",
            uses: [
                "Diagnostics", "CourseModel", "Schedules", "ScheduleDrawing", "TerminalText",
                "Verdicts",
            ]
        ),
        module(
            "Auditing",
            uses: [
                "Diagnostics", "CourseModel", "Verdicts", "Grading", "Reporting", "TerminalText",
            ]
        ),
        tests(
            of: "Auditing",
            uses: [
                "Diagnostics", "CourseModel", "Verdicts", "Grading", "TerminalText",
            ]
        ),
        module("LearnerProgress", uses: ["Diagnostics", "CourseModel", "Verdicts"]),
        tests(of: "LearnerProgress", uses: ["Diagnostics", "CourseModel", "Verdicts"]),
        module("TerminalText", uses: ["Diagnostics", "LessonMarkup"]),
        tests(of: "TerminalText", uses: ["Diagnostics", "LessonMarkup"]),
        module("TerminalScreen"),
        tests(of: "TerminalScreen"),
        module("ScheduleDrawing", uses: ["Diagnostics", "Schedules", "TerminalText"]),
        tests(
            of: "ScheduleDrawing",
            uses: ["Diagnostics", "Schedules", "TerminalText"],
            data: ["Figures", "Golden", "Samples"]
        ),
        module(
            "ExampleExploring",
            uses: [
                "Caching", "CourseModel", "Diagnostics", "ExampleChecking", "LessonMarkup",
                "MarkupHTML", "Sandbox", "ScheduleDrawing", "Schedules",
            ]
        ),
        tests(
            of: "ExampleExploring",
            uses: [
                "Caching", "CourseModel", "Diagnostics", "LessonMarkup", "Sandbox", "Schedules",
                "interleave-keeper",
            ]
        ),
        module(
            "LearnerLoop",
            uses: [
                "Diagnostics", "LessonMarkup", "CourseModel", "Verdicts", "Reporting",
                "LearnerProgress", "TerminalText", "TerminalScreen",
            ]
        ),
        tests(
            of: "LearnerLoop",
            uses: [
                "Diagnostics", "LessonMarkup", "CourseModel", "Verdicts", "LearnerProgress",
                "TerminalText", "TerminalScreen",
            ]
        ),
        module("FolderWatching"),
        tests(of: "FolderWatching"),
        .target(
            name: "PreviewServer",
            dependencies: ["Diagnostics", flyingSocks, system],
            resources: [.embedInCode("live.js")],
            swiftSettings: strict
        ),
        tests(of: "PreviewServer", uses: ["Diagnostics"]),
        module(
            "InterleaveCommands",
            uses: [
                "Diagnostics", "CourseModel", "CourseLoading", "SitePages", "SiteHTML",
                "SiteWriting", "Caching", "ExampleChecking", "ExampleExploring", "Sandbox",
                "Doctor", "Verdicts", "Grading", "Reporting", "Auditing", "CodeHighlighting",
                "LearnerProgress", "TerminalText", "TerminalScreen", "LearnerLoop", "Scaffolding",
                "FolderWatching", "PreviewServer", "Proofreading", "Translations", argumentParser,
                subprocess, system,
            ]
        ),
        tests(
            of: "InterleaveCommands",
            uses: [
                "Caching", "CourseLoading", "CourseModel", "Diagnostics", "ExampleExploring",
                "FolderWatching", "PreviewServer", "Sandbox", "Scaffolding", "Translations",
                "interleave-keeper", argumentParser,
            ]
        ),
        .testTarget(
            name: "LearnerCommandTests",
            dependencies: ["Caching", "interleave", "interleave-keeper", subprocess, system],
            swiftSettings: strict
        ),
        .testTarget(
            name: "BrokenCourseTests",
            dependencies: ["Diagnostics", "InterleaveCommands", "Translations"],
            swiftSettings: strict
        ),
        .target(
            name: "FuzzHarness",
            dependencies: [
                "Diagnostics", "LessonMarkup", "CourseModel", "CourseLoading", "Scaffolding",
                "SitePages", "SiteHTML", "TerminalText",
            ],
            path: "Tests/Fuzzing/Harness",
            swiftSettings: strict
        ),
        .executableTarget(
            name: "fuzz",
            dependencies: ["FuzzHarness", argumentParser],
            path: "Tests/Fuzzing/Tool",
            swiftSettings: strict
        ),
        .testTarget(
            name: "FuzzCorpusTests",
            dependencies: ["FuzzHarness"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ManualTests",
            dependencies: [
                "CourseModel", "Diagnostics", "ExampleExploring", "InterleaveCommands",
                "LessonMarkup", "SiteHTML", "SitePages",
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "interleave",
            dependencies: ["InterleaveCommands", argumentParser],
            swiftSettings: strict
        ),
        tests(of: "Verdicts", uses: ["CourseModel", "Diagnostics", "Schedules"]),
        tests(
            of: "Reporting",
            uses: ["Diagnostics", "CourseModel", "Schedules", "Verdicts"],
            data: ["Golden"]
        ),
        .testTarget(
            name: "GradingTests",
            dependencies: [
                "Auditing", "Caching", "CourseModel", "Diagnostics", "Grading", "Intake", "Linking",
                "Sandbox",
                "Verdicts", "interleave-keeper",
            ],
            exclude: ["Fixture"],
            swiftSettings: strict
        ),
        .target(
            name: "HostileCollection",
            dependencies: ["CourseModel", "Grading"],
            path: "Tests/HostileTests/Collection",
            swiftSettings: strict
        ),
        .testTarget(
            name: "HostileTests",
            dependencies: [
                "HostileCollection", "Caching", "CourseLoading", "CourseModel", "Diagnostics",
                "Grading", "Intake", "Reporting", "Sandbox", "Verdicts", "interleave-keeper",
            ],
            exclude: ["Collection", "Exercise", "Hostile", "Tools"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CourseTests",
            dependencies: [
                "Auditing", "CourseLoading", "Caching", "CourseModel", "Diagnostics", "Grading",
                "Sandbox", "Verdicts", "interleave-keeper",
            ],
            swiftSettings: strict
        ),
        support("CPlaySupport"),
        .target(
            name: "CExplorer",
            path: "exercises/Support/CExplorer",
            // It stands in the way of every access; unoptimized, all would be slow.
            cSettings: [.unsafeFlags(["-O2"])]
        ),
        support("Schedules", isFast: true),
        support("Explorer", uses: ["Schedules", "CExplorer"], isFast: true),
        support("ExplorerLines", uses: ["Explorer"]),
        support("ExampleMain", uses: ["Explorer", "ExplorerLines"]),
        .executableTarget(
            name: "ExplorerGallery",
            dependencies: ["Explorer", "ExplorerLines"],
            path: "Tests/ExplorerTests/Gallery",
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=thread"])],
            linkerSettings: boundAtOnce
        ),
        .executableTarget(
            name: "ScheduleFigures",
            dependencies: ["Diagnostics", "Explorer", "ExplorerLines", "ScheduleDrawing"],
            path: "Tests/ScheduleDrawingTests/Figures",
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=thread"])]
        ),
        .testTarget(
            name: "ExplorerTests",
            dependencies: ["Explorer", "ExplorerGallery", "Schedules"],
            path: "Tests/ExplorerTests",
            exclude: ["Gallery"],
            swiftSettings: strict
        ),
        support("PlayWire", uses: ["Schedules"]),
        support("Stage", uses: ["PlayWire", "Schedules", "Explorer", "CExplorer", "CPlaySupport"]),
        support("Referee", uses: ["PlayWire", "Schedules", "CPlaySupport"]),
        support("RefereeMain", uses: ["Referee"]),
        .target(
            name: "RefereeScenarios",
            dependencies: ["PlayWire"],
            path: "Tests/RefereeTests/Scenarios",
            swiftSettings: strict
        ),
        .target(
            name: "RefereeLearner",
            path: "Tests/RefereeTests/Learner",
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=thread"])]
        ),
        .executableTarget(
            name: "RefereePlayer",
            dependencies: ["RefereeLearner", "RefereeScenarios", "Stage"],
            path: "Tests/RefereeTests/Player",
            swiftSettings: strict
        ),
        .testTarget(
            name: "RefereeTests",
            dependencies: [
                "PlayWire", "RefereeScenarios", "RefereePlayer", "Referee", "Sandbox", "Schedules",
            ],
            path: "Tests/RefereeTests",
            exclude: ["Scenarios", "Learner", "Player", "Forging"],
            swiftSettings: strict
        ),
    ] + exercises.flatMap { hidden($0.slug, $0.module) }
)
