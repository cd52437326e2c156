// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "exercises",
    targets: [.target(name: "AddTwo", path: "01-first/add-two/Sources")]
)
