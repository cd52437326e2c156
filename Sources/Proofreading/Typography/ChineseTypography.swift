/// The rules of Chinese typography, applied to one piece of running text.
///
/// What the rules say is written down in Documentation/CourseFormat.md.
struct ChineseTypography {
    /// A place where a rule is broken, and the edits that mend it where the mend is certain.
    struct Fault: Equatable {
        let rule: Rule
        /// The bytes at which the fault is shown.
        let range: Range<Int>
        /// Empty where an author must decide.
        var edits: [TextEdit] = []
    }

    /// A rule; what it needs to tell an author is with it.
    enum Rule: Equatable {
        case narrowMark(Unicode.Scalar)
        case missingSpace
        case needlessSpace
        case straightQuote
        case dots
        case doubledMark(String)
    }

    private let elements: [ProseElement]
    private(set) var faults: [Fault] = []

    /// - Parameter elements: A piece of running text.
    init(_ elements: [ProseElement]) {
        self.elements = elements
        guard elements.contains(where: \.isChinese) else { return }
        checkDots()
        checkMarks()
        checkParentheses()
        checkSpacing()
        checkSpaces()
        checkQuotes()
        checkDoubledMarks()
        faults.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func element(_ index: Int) -> ProseElement? {
        elements.indices.contains(index) ? elements[index] : nil
    }

    /// The first element from an index on that is no space; `nil` at the end of the text.
    private func word(from index: Int, step: Int) -> ProseElement? {
        var index = index
        while let element = element(index) {
            if element.kind != .space, element.kind != .lineEnd { return element }
            index += step
        }
        return nil
    }

    private func isDot(_ index: Int) -> Bool { element(index)?.kind == .narrow(".") }

    /// Whether an element ends something Chinese: a mark after it is a Chinese one.
    private func endsChinese(_ element: ProseElement?) -> Bool {
        switch element?.kind {
        case .ideograph, .wide("）"), .wide("》"), .wide("」"), .wide("』"), .shared("”"),
            .shared("’"):
            true
        default: false
        }
    }

    // MARK: Marks

    private static let wideMarks: [Unicode.Scalar: String] = [
        ",": "，", ".": "。", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）",
    ]

    private mutating func checkMarks() {
        for index in elements.indices {
            guard case .narrow(let mark) = elements[index].kind, mark != "(", mark != ")",
                mark != "." || !isDot(index - 1) && !isDot(index + 1)
            else { continue }
            let (before, after) = (element(index - 1), element(index + 1))
            let isBroken: Bool
            var isCertain = false
            if endsChinese(before) {
                // A dot before a letter is that of a file's name.
                isBroken = mark != "." || !(after?.isForeign ?? false) && after?.kind != .other
                switch after?.kind {
                case nil, .space, .lineEnd, .ideograph, .wide, .shared, .letter, .code:
                    isCertain = true
                case .narrow, .straightQuote, .other: isCertain = false
                }
            } else if before?.isForeign == true, word(from: index + 1, step: 1)?.kind == .ideograph
            {
                let isSentence = mark != "." && mark != ":"
                isBroken = isSentence || mark == ":" && after?.kind == .ideograph
                isCertain = isSentence && (before?.kind == .code || after?.kind == .ideograph)
            } else {
                continue
            }
            guard isBroken, let wide = Self.wideMarks[mark] else { continue }
            let edits = isCertain ? [TextEdit(elements[index].range, wide)] : []
            let range = elements[index].range
            faults.append(Fault(rule: .narrowMark(mark), range: range, edits: edits))
        }
    }

    private mutating func checkParentheses() {
        var open: [Int] = []
        for index in elements.indices {
            if elements[index].kind == .narrow("(") { open.append(index) }
            guard elements[index].kind == .narrow(")"), let start = open.popLast() else { continue }
            let content = elements[(start + 1)..<index]
            // What is longer is no remark; and a text of nothing but parentheses ends too.
            guard content.count <= 500 else { continue }
            let (before, after) = (element(start - 1), element(index + 1))
            // `f(x)` is a call.
            if before?.isForeign == true || before?.kind == .other { continue }
            let isAround = before?.kind == .ideograph || after?.kind == .ideograph
            let isBetween =
                word(from: start - 1, step: -1)?.isChinese == true
                && word(from: index + 1, step: 1)?.isChinese == true
                && content.allSatisfy { $0.kind == .letter || $0.kind == .space }
            guard content.contains(where: { $0.kind == .ideograph }) || isAround || isBetween,
                !content.isEmpty
            else { continue }
            let edits = [
                TextEdit(elements[start].range, "（"), TextEdit(elements[index].range, "）"),
            ]
            faults.append(Fault(rule: .narrowMark("("), range: elements[start].range, edits: edits))
        }
    }

    private mutating func checkDots() {
        var index = 0
        while index < elements.count {
            let start = index
            let kind = elements[index].kind
            index += 1
            guard kind == .narrow(".") || kind == .wide("。") || kind == .shared("…") else {
                continue
            }
            while element(index)?.kind == kind { index += 1 }
            let count = index - start
            let isBroken = kind == .shared("…") ? count != 2 : count >= 3
            guard isBroken,
                kind == .wide("。")
                    || word(from: start - 1, step: -1)?.isChinese == true
                    || word(from: index, step: 1)?.isChinese == true
            else { continue }
            let range = elements[start].range.lowerBound..<elements[index - 1].range.upperBound
            let isWhole = isContiguous(start, index - 1)
            let isCertain = isWhole && (kind != .shared("…") || count == 1)
            let edits = isCertain ? [TextEdit(range, "……")] : []
            faults.append(Fault(rule: .dots, range: range, edits: edits))
        }
    }

    private mutating func checkDoubledMarks() {
        let marks: Set<Unicode.Scalar> = ["，", "。", "；", "：", "、", "？", "！"]
        for index in elements.indices.dropFirst() {
            guard case .wide(let first) = elements[index - 1].kind, marks.contains(first),
                case .wide(let second) = elements[index].kind, marks.contains(second),
                // A question may be a cry.
                [first, second] != ["？", "！"], [first, second] != ["！", "？"]
            else { continue }
            let isRun =
                element(index - 2)?.kind == elements[index].kind
                || element(index + 1)?.kind == elements[index].kind
            let isCertain = first == second && first != "？" && first != "！" && !isRun
            if isRun, first == "。" { continue }
            faults.append(
                Fault(
                    rule: .doubledMark("\(first)\(second)"),
                    range: elements[index].range,
                    edits: isCertain ? [TextEdit(elements[index].range, "")] : []
                )
            )
        }
    }

    // MARK: Spaces

    private mutating func checkSpacing() {
        for index in elements.indices.dropFirst() {
            let (before, after) = (elements[index - 1], elements[index])
            guard
                before.kind == .ideograph && after.isForeign
                    || before.isForeign && after.kind == .ideograph
            else { continue }
            let edits = after.seam.map { [TextEdit($0..<$0, " ")] } ?? []
            faults.append(Fault(rule: .missingSpace, range: after.range, edits: edits))
        }
    }

    private mutating func checkSpaces() {
        var index = 0
        while index < elements.count {
            let start = index
            index += 1
            guard elements[start].kind == .space else { continue }
            while element(index)?.kind == .space { index += 1 }
            guard let before = element(start - 1), let after = element(index),
                before.kind != .lineEnd, after.kind != .lineEnd,
                isNeedless(between: before, and: after)
            else { continue }
            let range = elements[start].range.lowerBound..<elements[index - 1].range.upperBound
            let edits = isContiguous(start, index - 1) ? [TextEdit(range, "")] : []
            faults.append(Fault(rule: .needlessSpace, range: range, edits: edits))
        }
    }

    private func isNeedless(between before: ProseElement, and after: ProseElement) -> Bool {
        let isShared = { (element: ProseElement) in
            if case .shared = element.kind { true } else { false }
        }
        if case .wide = before.kind { return true }
        if case .wide = after.kind { return true }
        return before.kind == .ideograph && isShared(after)
            || isShared(before) && after.kind == .ideograph
    }

    /// Whether no markup stands between two elements.
    private func isContiguous(_ first: Int, _ last: Int) -> Bool {
        (first..<last).allSatisfy {
            elements[$0].range.upperBound == elements[$0 + 1].range.lowerBound
        }
    }

    // MARK: Quotes

    private mutating func checkQuotes() {
        for (quote, opening, closing) in [("\"" as Unicode.Scalar, "“", "”"), ("'", "‘", "’")] {
            let places = elements.indices.filter { elements[$0].kind == .straightQuote(quote) }
            let pairs = stride(from: 0, to: places.count - 1, by: 2)
                .map { (places[$0], places[$0 + 1]) }
            for (start, end) in pairs {
                // An apostrophe stands in a word.
                if quote == "'", element(start - 1)?.kind == .letter { continue }
                guard elements[start...end].contains(where: { $0.kind == .ideograph }) else {
                    continue
                }
                let isCertain = quote == "\"" && places.count.isMultiple(of: 2)
                let edits = [
                    TextEdit(elements[start].range, opening),
                    TextEdit(elements[end].range, closing),
                ]
                faults.append(
                    Fault(
                        rule: .straightQuote,
                        range: elements[start].range,
                        edits: isCertain ? edits : []
                    )
                )
            }
        }
    }
}
