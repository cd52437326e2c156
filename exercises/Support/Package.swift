// swift-tools-version: 6.3
import PackageDescription

// The explorer by itself, for packages that have nothing to do with the course;
// Documentation/Exploring.md tells how it is used. The course's own packages build the same folders.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    // It works at every schedule.
    .unsafeFlags(["-O"]),
]

let package = Package(
    name: "explorer",
    products: [
        .library(name: "Explorer", targets: ["Explorer", "Schedules"]),
        .library(name: "ExplorerLines", targets: ["ExplorerLines"]),
    ],
    targets: [
        .target(name: "CExplorer", path: "CExplorer", cSettings: [.unsafeFlags(["-O2"])]),
        .target(name: "Schedules", path: "Schedules", swiftSettings: settings),
        .target(
            name: "Explorer",
            dependencies: ["CExplorer", "Schedules"],
            path: "Explorer",
            swiftSettings: settings
        ),
        .target(
            name: "ExplorerLines",
            dependencies: ["Explorer"],
            path: "ExplorerLines",
            swiftSettings: settings
        ),
    ]
)
