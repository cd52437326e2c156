import CodeHighlighting

/// What an oracle says of a token.
struct ExpectedToken {
    /// The token's bytes.
    let range: Range<Int>
    /// Its kind; `nil` for one that the oracle says nothing of, such as a soft keyword.
    let kind: TokenKind?
}

/// Counts the tokens on which the highlighter and an oracle agree.
struct Comparison {
    private var files = 0
    private var bytes = 0
    private var tokens = 0
    private var agreeing = 0
    private var seconds = Duration.zero
    private var disagreements: [String] = []

    /// Per cent of the oracle's tokens all bytes of which have the same kind here.
    var agreement: Double { tokens == 0 ? 0 : 100 * Double(agreeing) / Double(tokens) }

    /// Adds a file.
    ///
    /// A capitalised name is a type to the highlighter wherever it stands, so names and types are
    /// one kind here.
    mutating func add(
        _ file: String,
        _ code: String,
        _ language: CodeLanguage,
        expected: [ExpectedToken]
    ) {
        var found: [HighlightedToken] = []
        seconds += ContinuousClock().measure { found = language.tokens(of: code) }
        let kinds = found.flatMap { token in
            repeatElement(token.kind == .type ? .plain : token.kind, count: token.text.utf8.count)
        }
        let source = Array(code.utf8)
        files += 1
        bytes += kinds.count
        for token in expected {
            guard let kind = token.kind else { continue }
            tokens += 1
            if kinds[token.range].allSatisfy({ $0 == kind }) {
                agreeing += 1
                continue
            }
            let line = source[..<token.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
            let text = String(decoding: source[token.range], as: UTF8.self)
            let ours = Set(kinds[token.range].map(\.rawValue)).sorted().joined(separator: "+")
            disagreements.append("\(file):\(line): \(text.debugDescription): \(ours), not \(kind)")
        }
    }

    /// Prints the figures and the first disagreements.
    func report(showing count: Int) {
        for line in disagreements.prefix(count) { print(line) }
        let rounded = (agreement * 1000).rounded(.down) / 1000
        let rate = Double(bytes) / 1_000_000 / (seconds / .seconds(1))
        print("\(files) files, \(bytes) bytes, \(tokens) tokens: \(rounded) % agree")
        print("the highlighter read \((rate * 10).rounded() / 10) MB/s in this build")
    }
}
