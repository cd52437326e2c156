import Foundation
import Testing

/// Tells a learner that `swift test` has run the visible tests only, and why.
///
/// It is built where no sealed tests are linked. It warns and does not fail.
@Test("Hidden tests · 隐藏测试")
func hiddenTests() {
    Issue.record("\(reason)", severity: .warning)
}

private var reason: String {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appending(path: ".sealed/sealing.json")
    guard let bytes = try? Data(contentsOf: file),
        let sealing = try? JSONDecoder().decode(Sealing.self, from: bytes)
    else {
        return """
            Only the visible tests have run: the hidden tests are not sealed in this folder. \
            只运行了可见的测试：这个文件夹里没有密封的隐藏测试。
            """
    }
    let sealed = "Swift \(sealing.toolchain.version), \(sealing.toolchain.target)"
    let here = toolchainHere ?? "?"
    return """
        Only the visible tests have run. The hidden tests were sealed with \(sealed); here is \
        \(here). Install that toolchain, or ask for a kit that was sealed with yours. \
        只运行了可见的测试。隐藏测试由 \(sealed) 密封，而这里是 \(here)。\
        请安装前者，或索取用你的工具链密封的课程包。
        """
}

/// What `.sealed` says of itself.
private struct Sealing: Decodable {
    struct Toolchain: Decodable {
        let version: String
        let target: String
    }

    let toolchain: Toolchain
}

/// What `swiftc --version` says, in one line.
private var toolchainHere: String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swiftc", "--version"]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil, let bytes = try? pipe.fileHandleForReading.readToEnd() else {
        return nil
    }
    process.waitUntilExit()
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let words = lines.map { $0.replacing("Swift version", with: "Swift") }
        .map { $0.replacing("Target: ", with: "") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
}
