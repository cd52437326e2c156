extension String {
    /// How many columns of a terminal it takes; colours take none.
    package var displayWidth: Int { TerminalGlyph.reading(self).reduce(0) { $0 + $1.width } }

    /// With spaces at its end, so that it takes at least so many columns.
    package func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - displayWidth))
    }

    /// Cut to so many columns, with an ellipsis in the last one if something is missing.
    package func clipped(to width: Int) -> String {
        guard displayWidth > width else { return self }
        var kept = ""
        var used = 0
        for glyph in TerminalGlyph.reading(self) {
            // What takes no columns is kept to the end: it may switch a colour off.
            guard glyph.width > 0 else {
                kept += glyph.text
                continue
            }
            guard used + glyph.width < width else {
                if used < width { kept += "…" }
                used = width
                continue
            }
            kept += glyph.text
            used += glyph.width
        }
        return kept
    }
}

/// What a terminal shows as one thing: a character, or a control sequence that takes no columns.
struct TerminalGlyph {
    let text: String
    /// 0, 1 or 2.
    let width: Int

    /// The glyphs of a text, which together are the text.
    static func reading(_ text: String) -> [TerminalGlyph] {
        var glyphs: [TerminalGlyph] = []
        var rest = text[...]
        while let first = rest.first {
            if first == "\u{1B}", let end = rest.firstIndex(where: \.isLetter) {
                let sequence = rest[...end]
                glyphs.append(TerminalGlyph(text: String(sequence), width: 0))
                rest = rest[rest.index(after: end)...]
            } else {
                glyphs.append(TerminalGlyph(text: String(first), width: first.displayWidth))
                rest.removeFirst()
            }
        }
        return glyphs
    }
}

extension Character {
    /// How many columns of a terminal it takes.
    var displayWidth: Int {
        // An emoji by its variation selector is wide whatever its base is.
        if unicodeScalars.contains("\u{FE0F}") { return 2 }
        return unicodeScalars.map(\.displayWidth).max() ?? 0
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        // Almost every character of a program or of a Latin text.
        if value < 0x1100 { return 1 }
        return Self.wideRanges.contains { $0.contains(value) } ? 2 : 1
    }

    /// The characters of Unicode's East Asian widths W and F, in blocks.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x2614...0x2615, 0x26A1...0x26A1,
        0x2705...0x2705, 0x274C...0x274C, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
        0x2B50...0x2B50, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
        0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
