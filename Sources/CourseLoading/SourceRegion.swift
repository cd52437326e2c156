/// The regions of a source file: the lines from `// region NAME` to `// end NAME`.
///
/// In Python and the shell the comments begin with `#`. Regions may lie in each other.
struct SourceRegions {
    /// What keeps a region from being shown.
    enum Fault: Error, Equatable {
        case unknown(known: [String])
        /// It begins again, at a line from 1, before or after it has ended.
        case twice(line: Int)
        /// It begins at a line from 1 and does not end.
        case unclosed(line: Int)
    }

    private let lines: [Substring]
    /// For each line the marker that it is.
    private let markers: [Marker?]

    private struct Marker {
        let begins: Bool
        let name: String
    }

    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let found = lines.map(Self.marker)
        let begun = Set(found.compactMap { $0?.begins == true ? $0?.name : nil })
        self.lines = lines
        // An end of nothing is a comment.
        markers = found.map { marker in marker.flatMap { begun.contains($0.name) ? $0 : nil } }
    }

    /// The file without its markers.
    var whole: String { text(of: lines.indices) }

    /// The lines of a region without markers, moved to the left as far as they go together.
    func text(of name: String) throws(Fault) -> String {
        let starts = markers.indices.filter {
            markers[$0]?.begins == true && markers[$0]?.name == name
        }
        guard let start = starts.first else {
            var known: [String] = []
            for marker in markers {
                guard let marker, marker.begins, !known.contains(marker.name) else { continue }
                known.append(marker.name)
            }
            throw .unknown(known: known)
        }
        if starts.count > 1 { throw .twice(line: starts[1] + 1) }
        let end = markers.indices.first {
            $0 > start && markers[$0]?.begins == false && markers[$0]?.name == name
        }
        guard let end else { throw .unclosed(line: start + 1) }
        return text(of: start + 1..<end)
    }

    private func text(of range: Range<Int>) -> String {
        let kept = range.filter { markers[$0] == nil }.map { lines[$0] }
        let indents = kept.filter { !$0.allSatisfy(\.isWhitespace) }
            .map { $0.prefix { $0 == " " }.count }
        let indent = indents.min() ?? 0
        return kept.map { $0.dropFirst(min(indent, $0.prefix { $0 == " " }.count)) + "\n" }.joined()
    }

    private static func marker(_ line: Substring) -> Marker? {
        let comment = line.drop { $0 == " " || $0 == "\t" }
        guard let opening = ["//", "#"].first(where: comment.hasPrefix) else { return nil }
        let words = comment.dropFirst(opening.count).split(whereSeparator: \.isWhitespace)
        guard words.count == 2, ["region", "end"].contains(words[0]), isSlug(String(words[1]))
        else { return nil }
        return Marker(begins: words[0] == "region", name: String(words[1]))
    }
}
