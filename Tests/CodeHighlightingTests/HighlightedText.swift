import CodeHighlighting

extension CodeLanguage {
    /// Code with its tokens in view: `let` that is a keyword is `⟨keyword let⟩`.
    func marked(_ code: String) -> String {
        tokens(of: code).map { token in
            token.kind == .plain ? String(token.text) : "⟨\(token.kind) \(token.text)⟩"
        }
        .joined()
    }
}
