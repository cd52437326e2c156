import CourseModel
import Diagnostics
import Verdicts

/// A run as one self-contained HTML page in the look of the course's site.
///
/// The page has no script, asks for nothing from elsewhere, and reads without its style sheet.
package struct HTMLReport: Sendable {
    private let styleSheet: String

    /// - Parameter styleSheet: The text of the site's style sheet.
    package init(styleSheet: String) {
        self.styleSheet = styleSheet
    }

    /// The whole page.
    package func text(of run: GradingRun) -> String {
        let words = HTMLWords(run.language)
        let title = "\(words.feedback[run.language]) \(run.points)/\(run.maximum)"
        let sections = run.exercises.map { HTMLExercise($0, language: run.language).lines }
        let lines =
            head(title: "\(title) · \(run.courseTitle)", tag: words.tag)
            + [
                "<body>",
                "<a class=\"skip\" href=\"#page-content\">\(words.skip[run.language])</a>",
                "<header class=\"site-header\"><div class=\"site-header-row\">",
                "<span class=\"brand\">\(Self.mark)<span>\(run.courseTitle.htmlText)</span></span>",
                "</div></header>", "<main id=\"page-content\" class=\"exercise\">", "<article>",
                "<header class=\"page-header\">", "<h1>\(title)</h1>",
                "<p class=\"facts\"><time datetime=\"\(run.endedAt.htmlText)\">"
                    + "\(Self.readable(run.endedAt).htmlText)</time></p>",
            ]
            + contents(of: run) + ["</header>"] + sections.flatMap(\.self)
            + ["</article>", "</main>", "</body>", "</html>"]
        return lines.map { $0 + "\n" }.joined()
    }

    /// `2026-11-21 10:00 UTC` for `2026-11-21T10:00:00Z`.
    private static func readable(_ date: String) -> String {
        guard date.count == 20, date.hasSuffix("Z") else { return date }
        return "\(date.prefix(10)) \(date.dropFirst(11).prefix(5)) UTC"
    }

    private func head(title: String, tag: String) -> [String] {
        [
            "<!DOCTYPE html>",
            "<html lang=\"\(tag)\">",
            "<head>",
            "<meta charset=\"utf-8\">",
            // Whatever a learner smuggles in, the browser loads and runs nothing.
            "<meta http-equiv=\"Content-Security-Policy\" "
                + "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"color-scheme\" content=\"light dark\">",
            "<title>\(title.htmlText)</title>",
            "<style>",
            styleSheet.replacing("</", with: "<\\/") + Self.ownStyle,
            "</style>",
            "</head>",
        ]
    }

    /// The site's mark: two lanes that take turns.
    private static let mark = """
        <svg class="brand-mark" viewBox="0 0 44 24" width="44" height="24" aria-hidden="true">\
        <path class="lane-a" d="M2 7h10m12 0h8"/><path class="lane-b" d="M14 17h8m12 0h8"/>\
        <path class="lane-gap" d="M12 7h12m8 0h10M2 17h12m8 0h12"/></svg>
        """

    /// What the site has no class for.
    private static let ownStyle = """

        .good { color: var(--good); }
        .bad { color: var(--bad); }
        .points { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .test-name { overflow-wrap: anywhere; }
        main.exercise article > section { margin-bottom: 3rem; }
        @media print { section { break-inside: auto; } .alert { break-inside: avoid; } }
        """

    /// Links to the exercises, if there are several.
    private func contents(of run: GradingRun) -> [String] {
        guard run.exercises.count > 1 else { return [] }
        let language = run.language
        let rows = run.exercises.map { graded in
            let verdict = graded.verdict
            let slug = verdict.exercise.htmlText
            let name = verdict.isFull ? "good" : "bad"
            let result = verdict.state.text.title.map { " " + $0[language] } ?? ""
            return "<li><a href=\"#exercise-\(slug)\">\(graded.title(in: language).htmlText)</a> "
                + "<span class=\"points \(name)\">\(verdict.isFull ? "✔" : "✘") "
                + "\(verdict.points)/\(verdict.maximum)\(result)</span></li>"
        }
        return ["<ol>"] + rows + ["</ol>"]
    }
}
