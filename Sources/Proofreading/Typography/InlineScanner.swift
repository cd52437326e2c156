/// Reads the inline markup of one block of Markdown from its lines, keeping every byte's place.
///
/// The parser does not tell where characters stand, so this one looks again. It need not be right
/// in every corner: an edit that changes what the parser sees is not made (``Correction``).
struct InlineScanner {
    /// The block's own text, then the titles of its links and images.
    private(set) var runs: [[ProseElement]] = []

    private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
    private var index = 0
    private var builder = ProseBuilder()
    private var openMarkers: [String] = []
    private var openBrackets: [Bool] = []
    /// The lengths of runs of backticks that nothing further on closes.
    private var openTicks: Set<Int> = []

    /// Markup that goes on for longer is taken for text, so that no text takes long to read.
    private static let longest = 2000

    /// - Parameters:
    ///   - lines: The bytes of the block's lines, without markers of containers.
    ///   - source: The file.
    init(_ lines: [Range<Int>], of source: SourceText) {
        var scalars: [(scalar: Unicode.Scalar, offset: Int)] = []
        for line in lines {
            if !scalars.isEmpty { scalars.append(("\n", line.lowerBound)) }
            scalars += source.scalars(in: line)
        }
        self.scalars = scalars
        while index < scalars.count { scan() }
        runs.insert(builder.elements, at: 0)
    }

    private func scalar(at index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index].scalar : nil
    }

    /// Where a character comes next, if that is not too far.
    private func next(_ wanted: Unicode.Scalar, from start: Int) -> Int? {
        scalars[start...].prefix(Self.longest).firstIndex { $0.scalar == wanted }
    }

    private func isSpace(at index: Int) -> Bool {
        scalar(at: index)?.properties.isWhitespace ?? true
    }

    /// The bytes from one character up to another.
    private func range(_ start: Int, _ end: Int) -> Range<Int> {
        let last = scalars[end - 1]
        let upper = last.scalar == "\n" ? last.offset : last.offset + UTF8.width(last.scalar)
        return scalars[start].offset..<max(upper, scalars[start].offset)
    }

    private mutating func add(_ kind: ProseElement.Kind, upTo end: Int) {
        builder.add(kind, range(index, end))
        index = end
    }

    private mutating func scan() {
        let scalar = scalars[index].scalar
        switch scalar {
        case "\n": add(.lineEnd, upTo: index + 1)
        case "\\" where self.scalar(at: index + 1)?.isASCII == true:
            add(.other, upTo: self.scalar(at: index + 1) == "\n" ? index + 1 : index + 2)
        case "`": scanCode()
        case "<": scanAngle()
        case "!" where self.scalar(at: index + 1) == "[":
            add(.other, upTo: index + 2)
            openBrackets.append(true)
        case "[": scanOpeningBracket()
        case "]": scanClosingBracket()
        case "*", "_", "~": scanMarker(scalar)
        case "&": scanEntity()
        case "h" where begins("http://") || begins("https://"): scanAddress()
        default: add(.init(scalar), upTo: index + 1)
        }
    }

    private func begins(_ word: String) -> Bool {
        let scalars = Array(word.unicodeScalars)
        return scalars.indices.allSatisfy { scalar(at: index + $0) == scalars[$0] }
    }

    private func runEnd(of scalar: Unicode.Scalar, from start: Int) -> Int {
        var end = start
        while self.scalar(at: end) == scalar { end += 1 }
        return end
    }

    private mutating func scanCode() {
        let opened = runEnd(of: "`", from: index)
        var start = openTicks.contains(opened - index) ? scalars.count : opened
        while let tick = scalars[start...].firstIndex(where: { $0.scalar == "`" }) {
            let end = runEnd(of: "`", from: tick)
            if end - tick == opened - index { return add(.code, upTo: end) }
            start = end
        }
        openTicks.insert(opened - index)
        add(.other, upTo: opened)
    }

    /// `<https://…>`, `<br>`, `<!-- … -->`, or a sign.
    private mutating func scanAngle() {
        guard let next = scalar(at: index + 1),
            next.properties.isAlphabetic && next.isASCII || next == "/" || next == "!",
            let end = self.next(">", from: index)
        else { return add(.other, upTo: index + 1) }
        let inside = scalars[index..<end]
        let isAddress =
            inside.contains { $0.scalar == ":" || $0.scalar == "@" }
            && !inside.contains { $0.scalar.properties.isWhitespace }
        add(isAddress ? .code : .other, upTo: end + 1)
    }

    private mutating func scanOpeningBracket() {
        if scalar(at: index + 1) == "^",
            let end = next("]", from: index)
        {
            return add(.other, upTo: end + 1)
        }
        let end = termNameEnd ?? index + 1
        builder.open(range(index, end))
        openBrackets.append(false)
        if end > index + 1 { openBrackets.append(false) }
        index = end
    }

    /// Behind `[[name|`, where the name of a glossary's term is not what is shown.
    private var termNameEnd: Int? {
        guard scalar(at: index + 1) == "[", let bar = next("|", from: index),
            let bracket = next("]", from: index), bar < bracket
        else { return nil }
        return bar + 1
    }

    private mutating func scanClosingBracket() {
        let isImage = openBrackets.popLast()
        let start = index
        index += 1
        if isImage != nil { skipDestination() }
        if isImage == true {
            builder.add(.other, range(start, index))
        } else {
            builder.close(range(start, index))
        }
    }

    /// `(address "title")` or `[label]` behind a link's text; the title is a text of its own.
    private mutating func skipDestination() {
        if scalar(at: index) == "[",
            let end = next("]", from: index)
        {
            index = end + 1
            return
        }
        guard scalar(at: index) == "(", let end = destinationEnd() else { return }
        index = end
    }

    /// Behind the parenthesis that closes a destination; `nil` if there is none.
    private mutating func destinationEnd() -> Int? {
        var here = index + 1
        while scalar(at: here) != nil, isSpace(at: here) { here += 1 }
        if scalar(at: here) == "<" {
            guard let end = next(">", from: here) else {
                return nil
            }
            here = end + 1
        } else {
            var depth = 0
            while here - index < Self.longest, let scalar = scalar(at: here),
                !scalar.properties.isWhitespace
            {
                if scalar == "\\" { here += 1 }
                if scalar == "(" { depth += 1 }
                if scalar == ")" {
                    if depth == 0 { break }
                    depth -= 1
                }
                here += 1
            }
        }
        while scalar(at: here) != nil, isSpace(at: here) { here += 1 }
        if let quote = scalar(at: here), "\"'(".unicodeScalars.contains(quote) {
            let closing: Unicode.Scalar = quote == "(" ? ")" : quote
            var end = here + 1
            while end - here < Self.longest, let scalar = scalar(at: end), scalar != closing {
                end += scalar == "\\" ? 2 : 1
            }
            guard scalar(at: end) == closing else { return nil }
            addTitle(here + 1, end)
            here = end + 1
            while scalar(at: here) != nil, isSpace(at: here) { here += 1 }
        }
        return scalar(at: here) == ")" ? here + 1 : nil
    }

    private mutating func addTitle(_ start: Int, _ end: Int) {
        var title = ProseBuilder()
        var here = start
        while here < end {
            let isEscape = scalars[here].scalar == "\\" && here + 1 < end
            let next = here + (isEscape ? 2 : 1)
            let isLineEnd = scalars[here].scalar == "\n"
            let kind = isLineEnd ? .lineEnd : ProseElement.Kind(scalars[here].scalar)
            title.add(isEscape ? .other : kind, range(here, next))
            here = next
        }
        runs.append(title.elements)
    }

    private mutating func scanMarker(_ scalar: Unicode.Scalar) {
        let end = runEnd(of: scalar, from: index)
        let word = String(String.UnicodeScalarView(scalars[index..<end].map(\.scalar)))
        let isInWord =
            scalar == "_" && !isSpace(at: index - 1) && !isSpace(at: end)
            && [index - 1, end].allSatisfy { self.scalar(at: $0)?.properties.isAlphabetic == true }
        let bytes = range(index, end)
        if !isInWord, let open = openMarkers.lastIndex(of: word), !isSpace(at: index - 1) {
            openMarkers.removeSubrange(open...)
            builder.close(bytes)
            index = end
        } else if !isInWord, !isSpace(at: end), !(scalar == "~" && word.count == 1) {
            openMarkers.append(word)
            builder.open(bytes)
            index = end
        } else {
            add(.other, upTo: end)
        }
    }

    private mutating func scanEntity() {
        let semicolon = scalars[index...].prefix(12).firstIndex { $0.scalar == ";" }
        let name = semicolon.map { scalars[(index + 1)..<$0].map(\.scalar) } ?? []
        let isName = name.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "#")
        }
        guard let semicolon, isName else { return add(.other, upTo: index + 1) }
        add(.other, upTo: semicolon + 1)
    }

    /// A bare address goes up to what cannot be part of it; Chinese text goes on without a space.
    private mutating func scanAddress() {
        var end = index
        while let scalar = scalar(at: end), scalar.isASCII, !scalar.properties.isWhitespace,
            !"<>`\"".unicodeScalars.contains(scalar)
        {
            end += 1
        }
        while end > index, ".,;:!?)".unicodeScalars.contains(scalars[end - 1].scalar) { end -= 1 }
        add(.code, upTo: max(end, index + 1))
    }
}
