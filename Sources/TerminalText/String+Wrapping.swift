extension String {
    /// Broken into lines that each take at most so many columns.
    ///
    /// Lines break at spaces and between Chinese characters, not before a closing mark nor after
    /// an opening one. A word that is longer than a line is cut.
    ///
    /// - Parameters:
    ///   - width: The columns of a line; at least 2.
    ///   - hanging: What later lines begin with; otherwise the spaces that the text begins with.
    /// - Returns: One line at least, without newlines.
    package func wrapped(to width: Int, hanging: String? = nil) -> [String] {
        let width = Swift.max(width, 2)
        let indent = String(prefix { $0 == " " })
        var wrapper = LineWrapper(width: width, hanging: hanging ?? indent, firstIndent: indent)
        for piece in Self.pieces(of: dropFirst(indent.count)) { wrapper.append(piece) }
        return wrapper.finishedLines
    }

    /// The parts between which a line may break.
    private static func pieces(of text: Substring) -> [LinePiece] {
        var pieces: [LinePiece] = []
        var current = LinePiece()
        var previous: TerminalGlyph?
        for glyph in TerminalGlyph.reading(String(text)) {
            if glyph.text == " " {
                if !current.glyphs.isEmpty {
                    pieces.append(current)
                    current = LinePiece()
                }
                current.spaces += 1
            } else {
                if let previous, previous.text != " ", mayBreak(between: previous, and: glyph) {
                    pieces.append(current)
                    current = LinePiece()
                }
                current.glyphs.append(glyph)
            }
            if glyph.width > 0 { previous = glyph }
        }
        if !current.glyphs.isEmpty { pieces.append(current) }
        return pieces
    }

    private static func mayBreak(
        between left: TerminalGlyph,
        and right: TerminalGlyph
    ) -> Bool {
        guard left.width == 2 || right.width == 2, right.width > 0 else { return false }
        return !"。，、；：！？）》」』】…”’,.;:!?)".contains(right.text)
            && !"（《「『【“‘(".contains(left.text)
    }
}

/// Text without a place to break, and the spaces before it.
private struct LinePiece {
    var spaces = 0
    var glyphs: [TerminalGlyph] = []

    var width: Int { glyphs.reduce(0) { $0 + $1.width } }
    var text: String { glyphs.map(\.text).joined() }
}

/// Fills lines with pieces.
private struct LineWrapper {
    let width: Int
    /// What every line but the first begins with.
    let hanging: String
    private var lines: [String] = []
    private var line: String
    private var used: Int
    private var isFresh = true

    init(width: Int, hanging: String, firstIndent: String) {
        self.width = width
        // An indent that leaves no room is worse than none.
        self.hanging = hanging.displayWidth + 8 <= width ? hanging : ""
        line = firstIndent.count + 8 <= width ? firstIndent : ""
        used = line.displayWidth
    }

    mutating func append(_ piece: LinePiece) {
        let spaces = isFresh ? 0 : piece.spaces
        if used + spaces + piece.width <= width {
            line += String(repeating: " ", count: spaces) + piece.text
            used += spaces + piece.width
            isFresh = false
            return
        }
        if !isFresh { startLine() }
        for glyph in piece.glyphs {
            if used + glyph.width > width { startLine() }
            line += glyph.text
            used += glyph.width
            isFresh = false
        }
    }

    var finishedLines: [String] { lines + [line] }

    private mutating func startLine() {
        lines.append(line)
        line = hanging
        used = hanging.displayWidth
        isFresh = true
    }
}
