import CodeHighlighting
import Foundation

/// What CPython's `tokenize` says of each token, asked of `python_tokens.py`.
enum PythonOracle {
    private struct Answer: Decodable {
        let file: String
        /// For each token its first byte, the byte after it, and its kind or `null`.
        let tokens: [Token]
        struct Token: Decodable {
            let start: Int
            let end: Int
            let kind: String?
        }
    }

    static func forEachFile(
        of files: [String],
        _ body: (String, String, [ExpectedToken]) -> Void
    ) throws {
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "python_tokens.py"]
        let input = Pipe()
        let output = Pipe()
        python.standardInput = input
        python.standardOutput = output
        try python.run()
        try input.fileHandleForWriting.write(contentsOf: Data(files.joined(separator: "\n").utf8))
        try input.fileHandleForWriting.close()
        let answers = try output.fileHandleForReading.readToEnd() ?? Data()
        python.waitUntilExit()
        for line in answers.split(separator: UInt8(ascii: "\n")) {
            let answer = try JSONDecoder().decode(Answer.self, from: line)
            let code = try String(contentsOfFile: answer.file, encoding: .utf8)
            body(
                answer.file,
                code,
                answer.tokens.map { token in
                    ExpectedToken(
                        range: token.start..<token.end,
                        kind: token.kind.flatMap(TokenKind.init)
                    )
                }
            )
        }
    }
}
