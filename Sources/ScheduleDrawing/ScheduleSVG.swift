package import Diagnostics
import TerminalText

/// Draws a picture as SVG in the classes of the site's figures; time runs downward.
///
/// The classes stand in `site/assets/site.css`; there is no style, script or font in the drawing.
package struct ScheduleSVG: Sendable {
    private let language: MessageLanguage

    /// - Parameter language: The reader's.
    package init(language: MessageLanguage) {
        self.language = language
    }

    /// The whole `<svg>` element, with a newline at the end.
    ///
    /// - Parameters:
    ///   - picture: What to draw.
    ///   - title: What stands above it; otherwise what went wrong, if anything did.
    ///   - id: Letters, digits and hyphens that no other element's `id` on the page begins with.
    /// - Returns: Well-formed XML, whatever the learner wrote.
    package func text(
        of picture: SchedulePicture,
        title: Message? = nil,
        id: String = "schedule"
    ) -> String {
        let layout = SVGLayout(picture, title: title ?? picture.heading, language: language)
        let story = ScheduleStory(language: language)
        let heading = (title ?? picture.heading)[language]
        var svg = SVGText()
        svg.open(
            "svg",
            [
                ("viewBox", "0 0 \(layout.width) \(layout.height)"),
                ("role", "img"),
                ("class", "figure-svg schedule\(Self.breadth(of: layout.width))"),
                ("aria-labelledby", "\(id)-title \(id)-desc"),
            ]
        )
        svg.element("title", [("id", "\(id)-title")], heading)
        svg.element(
            "desc",
            [("id", "\(id)-desc")],
            story.sentences(of: picture).joined(separator: " ")
        )
        SVGDrawing(picture, layout, language).draw(into: &svg)
        svg.close("svg")
        return svg.text
    }

    /// The class by which the style sheet keeps a drawing near its own size, in pixels.
    private static func breadth(of width: Int) -> String {
        switch width {
        case ...400: " narrow"
        case ...560: " middling"
        default: ""
        }
    }

    /// A `<figure>`: the drawing, what it means, and every step in words, folded.
    ///
    /// - Parameters:
    ///   - picture: What to draw.
    ///   - title: What stands above it; otherwise what went wrong, if anything did.
    ///   - id: Letters, digits and hyphens that no other element's `id` on the page begins with.
    ///   - caption: What stands below it; otherwise how it came about, and the replay string.
    /// - Returns: One element, for a page.
    package func figure(
        of picture: SchedulePicture,
        title: Message? = nil,
        id: String = "schedule",
        caption: String? = nil
    ) -> String {
        let story = ScheduleStory(language: language)
        let summary = Message(en: "Step by step, in words", zh: "用文字逐步说明")
        let items = story.steps(of: picture).map { "<li>\($0.xml)</li>\n" }.joined()
        let below = (caption ?? story.caption(of: picture)).xml
        let label = Message(en: "The schedule as a picture", zh: "调度的图示")[language]
        return """
            <figure class="figure schedule-figure">
            <div class="figure-frame" tabindex="0" role="group" aria-label="\(label.xml)">
            \(text(of: picture, title: title, id: id))</div>
            <figcaption>\(below)
            <details class="schedule-steps"><summary>\(summary[language])</summary>
            <ol>
            \(items)</ol>
            </details></figcaption>
            </figure>

            """
    }

    /// Two figures that stand beside each other where there is room.
    ///
    /// - Parameters:
    ///   - pictures: The pictures with their titles, such as one that keeps and one that loses,
    ///     and what stands below them; see ``figure(of:title:id:caption:)``.
    ///   - id: What the figures' own `id` begin with.
    /// - Returns: One element, for a page.
    package func pair(
        _ pictures: [(picture: SchedulePicture, title: Message, caption: String?)],
        id: String = "schedule"
    ) -> String {
        let figures = pictures.enumerated().map { index, one in
            figure(
                of: one.picture,
                title: one.title,
                id: "\(id)-\(index + 1)",
                caption: one.caption
            )
        }
        return "<div class=\"schedule-pair\">\n\(figures.joined())</div>\n"
    }
}

extension SchedulePicture {
    /// What stands above it.
    package var heading: Message {
        fault?.title ?? Message(en: "One execution, step by step", zh: "一次执行的每一步")
    }
}

/// An SVG text that grows.
struct SVGText {
    private(set) var text = ""

    mutating func open(_ name: String, _ attributes: [(String, String)]) {
        text += start(name, attributes) + ">\n"
    }

    mutating func close(_ name: String) { text += "</\(name)>\n" }

    mutating func element(
        _ name: String,
        _ attributes: [(String, String)],
        _ content: String? = nil
    ) {
        text += start(name, attributes) + (content.map { ">\($0.xml)</\(name)>\n" } ?? "/>\n")
    }

    /// A rectangle.
    mutating func box(
        _ name: String,
        _ x: Int,
        _ y: Int,
        _ width: Int,
        _ height: Int,
        round: Int = 3
    ) {
        element(
            "rect",
            [
                ("class", name), ("x", "\(x)"), ("y", "\(y)"), ("width", "\(width)"),
                ("height", "\(height)"), ("rx", "\(round)"),
            ]
        )
    }

    /// A line or an outline.
    mutating func path(_ name: String, _ path: String) {
        element("path", [("class", name), ("d", path)])
    }

    /// Words at a place.
    mutating func words(
        _ text: String,
        _ name: String,
        _ x: Int,
        _ y: Int,
        size: Int,
        anchor: String = "start"
    ) {
        element(
            "text",
            [
                ("class", name), ("x", "\(x)"), ("y", "\(y)"), ("font-size", "\(size)"),
                ("text-anchor", anchor),
            ],
            text
        )
    }

    private func start(_ name: String, _ attributes: [(String, String)]) -> String {
        "<\(name)" + attributes.map { " \($0.0)=\"\($0.1.xml)\"" }.joined()
    }
}

extension String {
    /// Escaped for an element or a quoted attribute.
    var xml: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
