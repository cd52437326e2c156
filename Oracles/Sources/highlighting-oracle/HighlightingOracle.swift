import CodeHighlighting
import Foundation

/// Compares the highlighter with the compiler's own idea of each token.
///
/// `highlighting-oracle swift|python [--show N] [--below P] FOLDER…` prints the agreement in
/// percent and the first disagreements, and fails if the agreement is below `P`.
@main
enum Main {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let shown = number(after: "--show", in: &arguments) ?? 20
        let limit = number(after: "--below", in: &arguments) ?? 0
        guard let language = arguments.first.flatMap(CodeLanguage.init(named:)), arguments.count > 1
        else {
            print("usage: highlighting-oracle swift|python [--show N] [--below P] FOLDER…")
            exit(64)
        }
        let files = sourceFiles(
            in: arguments.dropFirst(),
            suffix: language == .swift ? ".swift" : ".py"
        )
        var comparison = Comparison()
        switch language {
        case .swift:
            for file in files {
                guard let code = try? String(contentsOfFile: file, encoding: .utf8) else {
                    continue
                }
                comparison.add(file, code, language, expected: SwiftOracle.tokens(of: code))
            }
        case .python:
            try PythonOracle.forEachFile(of: files) { file, code, expected in
                comparison.add(file, code, language, expected: expected)
            }
        default: exit(64)
        }
        comparison.report(showing: Int(shown))
        exit(comparison.agreement < limit ? 1 : 0)
    }

    private static func number(after name: String, in arguments: inout [String]) -> Double? {
        guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else {
            return nil
        }
        defer { arguments.removeSubrange(index...index + 1) }
        return Double(arguments[index + 1])
    }

    private static func sourceFiles(in folders: ArraySlice<String>, suffix: String) -> [String] {
        folders.flatMap { folder -> [String] in
            let names =
                FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
            return names.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
        }
    }
}
