/// Gathers the elements of one piece of running text.
struct ProseBuilder {
    private(set) var elements: [ProseElement] = []
    /// Where a space may go before the next element; ``Seam/none`` once that is not plain.
    private var seam = Seam.here

    private enum Seam {
        /// Right before the next element.
        case here
        /// At an offset, before markup that opens.
        case at(Int)
        case none
    }

    /// Markup that shows nothing, such as `**` or `[`, opens: a space goes before it.
    mutating func open(_ range: Range<Int>) {
        if case .here = seam { seam = .at(range.lowerBound) }
    }

    /// Markup that shows nothing closes: a space goes behind it.
    mutating func close(_ range: Range<Int>) {
        // What opened and closes without content is no place for anything.
        if case .at = seam { seam = .none }
    }

    mutating func add(_ kind: ProseElement.Kind, _ range: Range<Int>) {
        let place: Int? =
            switch seam {
            case .here: range.lowerBound
            case .at(let offset): offset
            case .none: nil
            }
        elements.append(ProseElement(kind: kind, range: range, seam: place))
        seam = .here
    }
}

extension ProseBuilder {
    /// The elements of a text without markup, in which only backticks mean something.
    static func plain(_ range: Range<Int>, of source: SourceText) -> [ProseElement] {
        var builder = ProseBuilder()
        let scalars = source.scalars(in: range)
        var index = 0
        while index < scalars.count {
            let (scalar, offset) = scalars[index]
            if scalar == "`",
                let end = scalars[(index + 1)...].firstIndex(where: { $0.scalar == "`" })
            {
                builder.add(.code, offset..<(scalars[end].offset + 1))
                index = end + 1
                continue
            }
            builder.add(.init(scalar), offset..<(offset + UTF8.width(scalar)))
            index += 1
        }
        return builder.elements
    }
}
