import CourseModel
import LessonMarkup

/// How long a text takes to read.
struct ReadingTime {
    /// In minutes.
    let minutes: Double

    /// Words of alphabetic scripts in a minute: a technical text, read to be understood.
    static let wordsPerMinute = 220.0
    /// Characters of Chinese or Japanese in a minute.
    static let ideographsPerMinute = 350.0
    /// Lines of code in a minute; those folded away are not read.
    static let codeLinesPerMinute = 30.0
    /// Lines of output in a minute.
    static let outputLinesPerMinute = 60.0
    /// Figures in a minute.
    static let figuresPerMinute = 5.0

    init(of document: MarkupDocument) {
        var (words, ideographs, figures) = (0, 0, 0)
        for block in document.allBlocks {
            for inline in block.inlines.flatMap(\.withDescendants) {
                switch inline {
                case .text(let text), .code(let text):
                    let count = WordCount(text)
                    words += count.words
                    ideographs += count.ideographs
                case .image: figures += 1
                default: break
                }
            }
        }
        var (code, output) = (0, 0)
        for fence in document.fences {
            switch fence.role {
            case .exploration: figures += 1
            case .output, .strayOutput: output += fence.code.shownLines
            case .example, .part, .shown: code += fence.code.shownLines
            }
        }
        minutes =
            Double(words) / Self.wordsPerMinute + Double(ideographs) / Self.ideographsPerMinute
            + Double(code) / Self.codeLinesPerMinute + Double(output) / Self.outputLinesPerMinute
            + Double(figures) / Self.figuresPerMinute
    }
}

/// The words of alphabetic scripts and the ideographs in a text.
struct WordCount: Equatable {
    private(set) var words = 0
    private(set) var ideographs = 0

    init(_ text: String) {
        var isInWord = false
        for scalar in text.unicodeScalars {
            let kind = ProseElement.Kind(scalar)
            if kind == .ideograph { ideographs += 1 }
            if kind == .letter, !isInWord { words += 1 }
            // An apostrophe, a hyphen or a dot within a word does not end it.
            isInWord = kind == .letter || isInWord && "'’-_.".unicodeScalars.contains(scalar)
        }
    }
}

extension CodeBlock {
    /// The lines that are not folded away on the page.
    fileprivate var shownLines: Int {
        var isHidden = false
        var count = 0
        for line in (excerpt ?? text).split(separator: "\n") {
            switch line.drop(while: { " \t/#".contains($0) }).prefix(while: { $0 != " " }) {
            case "hidden" where line.isComment: isHidden = true
            case "shown" where line.isComment: isHidden = false
            default: count += isHidden ? 0 : 1
            }
        }
        return count
    }
}

extension Substring {
    fileprivate var isComment: Bool {
        let start = drop { $0 == " " || $0 == "\t" }
        return start.hasPrefix("//") || start.hasPrefix("#")
    }
}
