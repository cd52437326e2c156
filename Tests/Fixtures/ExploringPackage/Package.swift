// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "exploring-package",
    dependencies: [.package(name: "explorer", path: "../../../exercises/Support")],
    targets: [
        .target(
            name: "Counting",
            swiftSettings: [.unsafeFlags(["-sanitize=thread"])]
        ),
        .executableTarget(
            name: "explore-counting",
            dependencies: [
                "Counting",
                .product(name: "Explorer", package: "explorer"),
                .product(name: "ExplorerLines", package: "explorer"),
            ]
        ),
    ]
)
