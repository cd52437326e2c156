// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "oracles",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1")
    ],
    targets: [
        // A link to the folder of the main package, which offers no library.
        .target(name: "CodeHighlighting"),
        .executableTarget(
            name: "highlighting-oracle",
            dependencies: [
                "CodeHighlighting",
                .product(name: "SwiftIDEUtils", package: "swift-syntax"),
                .product(name: "SwiftParser", package: "swift-syntax"),
                .product(name: "SwiftSyntax", package: "swift-syntax"),
            ]
        ),
    ]
)
