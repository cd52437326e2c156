import CodeHighlighting
import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// What swift-syntax says of each token and each comment.
enum SwiftOracle {
    static func tokens(of code: String) -> [ExpectedToken] {
        let tree = Parser.parse(source: code)
        var comments: [ExpectedToken] = []
        var classes = Array(repeating: SyntaxClassification.none, count: code.utf8.count)
        for classified in tree.classifications {
            let range = bytes(of: classified.range)
            if kind(of: classified.kind) == .comment {
                comments.append(ExpectedToken(range: range, kind: .comment))
            }
            for byte in range { classes[byte] = classified.kind }
        }
        let tokens = tree.tokens(viewMode: .sourceAccurate).compactMap { token -> ExpectedToken? in
            let range = bytes(of: token.trimmedRange)
            guard let first = range.first else { return nil }
            if let kind = kindByDecision(of: token) {
                return ExpectedToken(range: range, kind: kind)
            }
            // All of `#if os(Linux)` is one directive there, here only its first word; the dots of
            // versions are numbers here.
            let isVersion = token.parent?.is(VersionComponentSyntax.self) ?? false
            let isCondition = classes[first] == .ifConfigDirective && !token.text.hasPrefix("#")
            return ExpectedToken(
                range: range,
                kind: isCondition || isVersion ? nil : kind(of: classes[first])
            )
        }
        return tokens + comments
    }

    /// What the highlighter shows otherwise by decision: `#name` of a macro like an attribute, the
    /// pounds of a raw string with the string, `#available` as a keyword.
    private static func kindByDecision(of token: TokenSyntax) -> CodeHighlighting.TokenKind? {
        switch token.keyPathInParent {
        case \MacroExpansionExprSyntax.pound, \MacroExpansionExprSyntax.macroName,
            \MacroExpansionDeclSyntax.pound, \MacroExpansionDeclSyntax.macroName:
            return .attribute
        default: break
        }
        switch token.tokenKind {
        case .rawStringPoundDelimiter, .regexPoundDelimiter: return .string
        case .poundAvailable, .poundUnavailable: return .keyword
        default: return nil
        }
    }

    private static func bytes(of range: Range<AbsolutePosition>) -> Range<Int> {
        range.lowerBound.utf8Offset..<range.upperBound.utf8Offset
    }

    private static func kind(of classification: SyntaxClassification) -> CodeHighlighting.TokenKind
    {
        switch classification {
        case .keyword, .ifConfigDirective: .keyword
        case .stringLiteral, .regexLiteral: .string
        case .integerLiteral, .floatLiteral: .number
        case .lineComment, .blockComment, .docLineComment, .docBlockComment: .comment
        case .attribute: .attribute
        default: .plain
        }
    }
}
