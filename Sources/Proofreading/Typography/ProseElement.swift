/// A character of running text, or what stands in its place, with its bytes in the file.
struct ProseElement: Equatable {
    /// What matters of a character to Chinese typography.
    enum Kind: Equatable {
        /// A character of Chinese or Japanese.
        case ideograph
        /// A mark that is as wide as an ideograph and never anything else.
        case wide(Unicode.Scalar)
        /// Quotation marks, dashes and ellipses, which other languages use too.
        case shared(Unicode.Scalar)
        /// A letter or digit of another script.
        case letter
        /// A mark of ASCII that has a wide counterpart.
        case narrow(Unicode.Scalar)
        /// A straight quotation mark.
        case straightQuote(Unicode.Scalar)
        case space
        /// A line ends here and the text goes on.
        case lineEnd
        /// Inline code, an address.
        case code
        /// What neither wants a space nor forbids one: operators, emoji, footnotes, images.
        case other
    }

    let kind: Kind
    let range: Range<Int>
    /// Where a space goes that is to stand before the element and outside of any emphasis; `nil`
    /// where that is not plain.
    let seam: Int?

    /// Whether it belongs to Chinese: an ideograph or a wide mark.
    var isChinese: Bool {
        switch kind {
        case .ideograph, .wide: true
        default: false
        }
    }

    /// Whether a space parts it from an ideograph.
    var isForeign: Bool { kind == .letter || kind == .code }
}

extension ProseElement.Kind {
    /// What a character is.
    init(_ scalar: Unicode.Scalar) {
        self =
            switch scalar {
            case " ", "\t", "\u{A0}", "\u{3000}": .space
            case ",", ".", ";", ":", "?", "!", "(", ")": .narrow(scalar)
            case "\"", "'": .straightQuote(scalar)
            case "“", "”", "‘", "’", "…", "—": .shared(scalar)
            case "\u{3001}", "\u{3002}", "\u{3008}"..."\u{3011}", "\u{3014}"..."\u{301B}",
                "\u{FF01}", "\u{FF08}", "\u{FF09}", "\u{FF0C}", "\u{FF1A}", "\u{FF1B}", "\u{FF1F}":
                .wide(scalar)
            default:
                if Self.ideographs.contains(where: { $0.contains(scalar.value) }) {
                    .ideograph
                } else if scalar.properties.isAlphabetic || Self.isDigit(scalar) {
                    .letter
                } else {
                    .other
                }
            }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        // ① and its kin are set without a space.
        scalar.properties.numericType != nil && !(0x2460...0x24FF ~= scalar.value)
    }

    private static let ideographs: [ClosedRange<UInt32>] = [
        0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFD,
    ]
}
