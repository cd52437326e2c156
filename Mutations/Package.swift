// swift-tools-version: 6.3
import PackageDescription

// A package of its own, because swift-syntax takes minutes to build: `interleave audit --mutate`
// builds it when it is asked for.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "mutations",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1")
    ],
    targets: [
        .target(
            name: "SourceMutation",
            dependencies: [
                .product(name: "SwiftOperators", package: "swift-syntax"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftSyntax", package: "swift-syntax"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "list-mutations",
            dependencies: ["SourceMutation"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SourceMutationTests",
            dependencies: ["SourceMutation"],
            swiftSettings: strict
        ),
    ]
)
