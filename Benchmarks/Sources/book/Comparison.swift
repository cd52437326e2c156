import Foundation

/// Our HTML of a chapter held against that of cmark-gfm.
///
/// What we do otherwise on purpose is undone and counted by kind; what is left is unexplained.
struct Comparison {
    private(set) var differences: Tally = [:]
    /// What nothing explains: a place, ours, theirs.
    private(set) var unexplained: [String] = []
    /// How many pieces were compared.
    private(set) var pieces = 0

    /// Compares a chapter.
    ///
    /// - Parameters:
    ///   - page: Our whole page.
    ///   - reference: What cmark-gfm made of the same Markdown.
    ///   - chapter: The chapter.
    ///   - slugs: The slug of each lesson's folder, for links.
    mutating func compare(
        page: String,
        with reference: String,
        of chapter: Chapter,
        slugs: [String: String]
    ) {
        guard let start = page.range(of: "<div class=\"prose\">\n"),
            let end = page.range(of: "</article>", options: .backwards)
        else {
            unexplained.append("\(chapter.path): the page has no text")
            return
        }
        var body = String(page[start.upperBound..<end.lowerBound])
        if let next = body.range(of: "<nav class=\"neighbours\"", options: .backwards) {
            body = String(body[..<next.lowerBound])
        }
        if let close = body.range(of: "</div>", options: .backwards) {
            body = String(body[..<close.lowerBound])
        }
        let ours = Self.pieces(of: ours(body))
        let theirs = Self.pieces(of: theirs(reference, chapter, slugs))
        pieces += max(ours.count, theirs.count)
        for change in ours.difference(from: theirs) {
            let (whose, text) =
                switch change {
                case .insert(_, let text, _): ("ours", text)
                case .remove(_, let text, _): ("cmark-gfm's", text)
                }
            unexplained.append("\(chapter.path): \(whose): \(text.prefix(200))")
        }
    }

    // MARK: What ours has more

    private mutating func undo(
        _ kind: String?,
        _ pattern: Pattern,
        in text: String,
        _ change: ([String]) -> String
    ) -> String {
        let (new, count) = pattern.replacing(in: text, change)
        if let kind { differences.add(kind, count) }
        return new
    }

    private mutating func ours(_ html: String) -> String {
        var html = html
        html = undo("heading: link to itself", Patterns.anchorLink, in: html) { _ in "" }
        html = undo("heading: id", Patterns.headingID, in: html) { "<\($0[1])>" }
        html = undo("code: colours", Patterns.token, in: html) { $0[1] }
        html = undo("code: box with its language", Patterns.codeBox, in: html) { groups in
            let language = groups[1].isEmpty ? "" : " class=\"language-\(groups[1])\""
            return "<pre><code\(language)>\(groups[2])</code></pre>"
        }
        html = undo("table: scrolls in a box", Patterns.tableBox, in: html) { "<table>\($0[1])" }
        html = undo("table: scope of a column", Patterns.scope, in: html) { _ in "" }
        html = undo("table: alignment as a class", Patterns.alignment, in: html) {
            " align=\"\($0[1])\""
        }
        html = undo("footnote: reference", Patterns.ourReference, in: html) {
            "<sup>\($0[1])</sup>"
        }
        html = undo("footnote: link back", Patterns.ourBackLink, in: html) { _ in "" }
        html = undo("footnotes: named list", Patterns.ourNotes, in: html) { _ in
            "<section>"
        }
        html = undo(nil, Patterns.noteID, in: html) { _ in "<li>" }
        html = undo("task: named box", Patterns.ourTask, in: html) { "<input\($0[1])> " }
        html = undo(nil, Patterns.tasks, in: html) { _ in "<ul>" }
        html = undo("alert: box with a title", Patterns.ourAlert, in: html) { groups in
            "<blockquote><p>[!\(groups[1].uppercased())] "
        }
        return html
    }

    // MARK: What theirs has otherwise

    private mutating func theirs(
        _ html: String,
        _ chapter: Chapter,
        _ slugs: [String: String]
    ) -> String {
        var html = html
        html = undo(nil, Patterns.lesson, in: html) { groups in
            let slug = slugs[groups[1]] ?? groups[1]
            let isHere = slug == chapter.slug && !groups[2].isEmpty
            return "href=\"\(isHere ? "" : slug + ".html")\(groups[2])\""
        }
        html = undo(nil, Patterns.emptyLink, in: html) { _ in "href=\"\(chapter.slug).html\"" }
        html = undo(nil, Patterns.language, in: html) { "class=\"language-\($0[1].lowercased())\"" }
        html = undo(nil, Patterns.theirReference, in: html) { "<sup>\($0[1])</sup>" }
        html = undo(nil, Patterns.theirBackLink, in: html) { _ in "" }
        html = undo(nil, Patterns.theirNotes, in: html) { _ in "<section>" }
        html = undo(nil, Patterns.noteID, in: html) { _ in "<li>" }
        html = undo(nil, Patterns.theirTask, in: html) { "<input\($0[1])> " }
        let parts = html.components(separatedBy: "<pre>").enumerated().map { index, part in
            let cut = index == 0 ? part.startIndex : part.range(of: "</pre>")?.upperBound
            let flowing = String(part[(cut ?? part.endIndex)...])
            let kind = "line break beside Chinese or Japanese: no space"
            let joined = Patterns.joined.reduce(flowing) { text, pattern in
                undo(kind, pattern, in: text) { $0[1] + $0[2] }
            }
            return part[..<(cut ?? part.endIndex)] + joined
        }
        html = parts.joined(separator: "<pre>")
        return undo(nil, Patterns.fixedAnchor, in: html) { $0[1] }
    }

    // MARK: Pieces

    /// The HTML in pieces that each begin with a block, white space evened out outside of `pre`.
    private static func pieces(of html: String) -> [String] {
        var pieces: [String] = []
        for (index, part) in html.components(separatedBy: "<pre>").enumerated() {
            var flowing = part
            if index > 0 {
                let halves = part.components(separatedBy: "</pre>")
                pieces.append("<pre>\(halves[0])")
                flowing = halves.dropFirst().joined(separator: "</pre>")
            }
            let even = Patterns.void.replacing(in: flowing) { "<\($0[1])>" }.text
            let spaced = Patterns.space.replacing(in: even) { _ in " " }.text
            let tight = Patterns.blockSpace.replacing(in: spaced) { $0[1] }.text
            let marked = Patterns.block.replacing(in: tight) { "\n\($0[0])" }.text
            pieces += marked.components(separatedBy: "\n").filter { !$0.isEmpty && $0 != " " }
        }
        return pieces
    }
}

private enum Patterns {
    static let anchorLink = Pattern(
        ##" <a class="anchor" href="[^"]*" aria-label="[^"]*">#</a>(?=</h\d>)"##
    )
    static let headingID = Pattern(#"<(h[1-6]) id="[^"]*">"#)
    static let token = Pattern(#"<span class="t-[a-z]+">([^<]*)</span>"#)
    static let codeBox = Pattern(
        #"<div class="code"(?: data-language="([^"]*)")? role="group" aria-label="[^"]*"><pre tabindex="0"><code>(.*?)</code></pre></div>"#,
        .dotMatchesLineSeparators
    )
    static let tableBox = Pattern(
        #"<div class="table-scroll"[^>]*>\s*<table>(.*?</table>)\s*</div>"#,
        .dotMatchesLineSeparators
    )
    static let scope = Pattern(#"(?<=<th) scope="col""#)
    static let alignment = Pattern(#"(?<=<t[hd]) class="align-([a-z]+)""#)
    static let ourReference = Pattern(
        #"<sup class="footnote-reference"[^>]*>(?:<a [^>]*>)?(\d+)(?:</a>)?</sup>"#
    )
    static let ourBackLink = Pattern(#" <a class="footnote-back".*?</a>"#)
    static let ourNotes = Pattern(#"<section class="footnotes"[^>]*>"#)
    static let noteID = Pattern(#"<li id="[^"]*fn[-:][^"]*">"#)
    static let ourTask = Pattern(#"<input type="checkbox" disabled( checked)?[^>]*> "#)
    static let tasks = Pattern(#"<ul class="tasks">"#)
    static let ourAlert = Pattern(
        #"<div class="alert alert-([a-z]+)" role="note"><p class="alert-title">[^<]*</p>\s*<p>"#
    )
    static let lesson = Pattern(#"href="\.\./([^"/]+)/lesson\.[a-z-]+\.md(#[^"]*)?""#)
    static let emptyLink = Pattern(#"href="""#)
    static let language = Pattern(#"class="language-([^"]*)""#)
    static let theirReference = Pattern(#"<sup class="footnote-ref"><a [^>]*>(\d+)</a></sup>"#)
    static let theirBackLink = Pattern(
        #" <a [^>]*class="footnote-backref".*?</a>"#
    )
    static let theirNotes = Pattern(#"<section class="footnotes"[^>]*>"#)
    static let theirTask = Pattern(#"<input type="checkbox"( checked="")? disabled="" /> "#)
    /// Between characters that are written without spaces, or beside full-width punctuation.
    static let joined: [Pattern] = {
        let punctuation = #"[、-〃〈-】〔-〟！-／：-＠［-］＿｛-｠]"#
        let spaceless = #"[\p{Han}\p{Hiragana}\p{Katakana}ー]"#
        let closing = #"(?:</(?:em|strong|del|a|code)>)*"#
        let opening = #"(?:<(?:em|strong|del|code|a [^>]*)>)*"#
        return [
            Pattern("(\(spaceless)\(closing))\\n(\(opening)(?=\(spaceless)))"),
            Pattern("(\(punctuation)\(closing))\\n(\(opening))"),
            Pattern("()\\n(\(opening)(?=\(punctuation)))"),
        ]
    }()
    static let fixedAnchor = Pattern(#"\s*\{#[^}\s]+\}(</h[1-6]>)"#)
    static let void = Pattern(#"<((?:br|hr|img|input)\b[^>]*?)\s*/>"#)
    static let space = Pattern(#"\s+"#)
    static let blockSpace = Pattern(
        #"\s*(</?(?:blockquote|h[1-6]|hr|li|ol|p|ul|table|thead|tbody|tr|th|td|section|div|pre)\b[^>]*>)\s*"#
    )
    static let block = Pattern(
        #"<(?:blockquote|h[1-6]|hr|li|ol|p|ul|table|tr|th|td|section|div)\b"#
    )
}
