// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "benchmarks",
    targets: [
        .executableTarget(
            name: "benchmark",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .strictMemorySafety(),
                .treatAllWarnings(as: .error),
            ]
        )
    ]
)
