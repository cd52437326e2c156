import Explorer
import ExplorerLines
import FoundationEssentials
import Glibc

/// The example's own main function, which has another name where it is explored.
@_silgen_name("interleave_example_main")
private func exampleMain(
    _ count: Int32,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32

/// The main function of a program that explores an example of a lesson.
///
/// It reads an `ExploredExample.Request` from `request.json` in its working folder and writes an
/// `ExploredExample` to `explored.json`.
@_cdecl("interleave_explore_example")
public func exploreExample(
    _ count: Int32,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
    do {
        let text = try Data(contentsOf: URL(filePath: "request.json"))
        let request = try JSONDecoder().decode(ExploredExample.Request.self, from: text)
        let explored = try ExampleSearch(request: request) { _ in
            _ = unsafe exampleMain(count, arguments)
            fflush(nil)
            return printedText()
        }
        .explored()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        try encoder.encode(explored).write(to: URL(filePath: "explored.json"))
        return 0
    } catch {
        try? FileManager.default.removeItem(atPath: "explored.json")
        let message = Array("\(error)\n".utf8)
        _ = unsafe write(2, message, message.count)
        return 1
    }
}

/// What all processes of this execution have printed so far; the explorer keeps it in a file.
private func printedText() -> String {
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    let count = unsafe pread(1, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
}
