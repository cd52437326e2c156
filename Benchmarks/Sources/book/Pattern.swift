import Foundation

/// A regular expression, quick on whole books.
struct Pattern {
    private let expression: NSRegularExpression

    /// - Parameters:
    ///   - pattern: As ICU reads it; a mistake in it ends the program.
    ///   - options: How it is read.
    init(_ pattern: String, _ options: NSRegularExpression.Options = []) {
        do {
            expression = try NSRegularExpression(pattern: pattern, options: options)
        } catch {
            fatalError("\(pattern): \(error)")
        }
    }

    /// The groups of each match, the whole match first; empty where a group took no part.
    func matches(in text: String) -> [[String]] {
        let whole = text as NSString
        let range = NSRange(location: 0, length: whole.length)
        return expression.matches(in: text, range: range).map { match in
            (0..<match.numberOfRanges).map { group in
                let place = match.range(at: group)
                return place.location == NSNotFound ? "" : whole.substring(with: place)
            }
        }
    }

    func first(in text: String) -> [String]? { matches(in: text).first }

    /// The text with something in the place of each match.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - change: Makes it of the match's groups.
    /// - Returns: The text, and how many matches were changed.
    func replacing(in text: String, _ change: ([String]) -> String) -> (text: String, count: Int) {
        let whole = text as NSString
        let range = NSRange(location: 0, length: whole.length)
        var result = ""
        var end = 0
        var count = 0
        for match in expression.matches(in: text, range: range) {
            let groups = (0..<match.numberOfRanges).map { group in
                let place = match.range(at: group)
                return place.location == NSNotFound ? "" : whole.substring(with: place)
            }
            let between = NSRange(location: end, length: match.range.location - end)
            result += whole.substring(with: between)
            let new = change(groups)
            if new != groups[0] { count += 1 }
            result += new
            end = match.range.location + match.range.length
        }
        return (result + whole.substring(from: end), count)
    }
}

/// How often each thing happened.
typealias Tally = [String: Int]

extension Tally {
    mutating func add(_ name: String, _ count: Int = 1) {
        if count > 0 { self[name, default: 0] += count }
    }

    /// A table of two columns in Markdown, the most frequent first.
    func table(_ heading: String) -> String {
        let rows = sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "| \($0.key) | \($0.value) |" }
        return (["| \(heading) | |", "|---|---:|"] + rows).joined(separator: "\n")
    }
}
