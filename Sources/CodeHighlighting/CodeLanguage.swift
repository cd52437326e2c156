/// A language that can be highlighted.
package enum CodeLanguage: String, Sendable, CaseIterable {
    case swift
    case python
    case shell = "sh"
    case c
    case json

    /// Splits code into tokens; their texts, joined, are the code.
    ///
    /// - Parameter code: Any text; what is no code of the language is split somehow.
    /// - Returns: The tokens in order; neighbours of one kind are one token.
    package func tokens(of code: String) -> [HighlightedToken] {
        switch self {
        case .swift:
            var lexer = SwiftLexer(code)
            lexer.run()
            return lexer.scanner.tokens(of: code)
        case .python:
            var lexer = PythonLexer(code)
            lexer.run()
            return lexer.scanner.tokens(of: code)
        case .shell:
            var lexer = ShellLexer(code)
            lexer.run()
            return lexer.scanner.tokens(of: code)
        case .c:
            var lexer = CLexer(code)
            lexer.run()
            return lexer.scanner.tokens(of: code)
        case .json:
            var lexer = JSONLexer(code)
            lexer.run()
            return lexer.scanner.tokens(of: code)
        }
    }
}
