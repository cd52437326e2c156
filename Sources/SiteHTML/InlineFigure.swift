import LessonMarkup
import SitePages

/// The HTML of a figure: the SVG itself, so that the site's colours reach it, and its caption.
///
/// - Parameters:
///   - svg: The text of the figure's file.
///   - image: What the lesson says about it.
/// - Returns: A `<figure>`.
func inlineFigure(_ svg: String, of image: Inline.Image) -> String {
    let root = figureRoot(of: svg)?.dropFirst("<svg".count) ?? ""
    let end = root.lastIndex(of: ">").map(root.index(after:)) ?? root.endIndex
    let label = image.alternative.isEmpty ? "" : " aria-label=\"\(image.alternative.escapedHTML)\""
    let caption =
        image.title.isEmpty ? "" : "<figcaption>\(image.title.escapedHTML)</figcaption>\n"
    return """
        <figure class="figure">
        <div class="figure-frame" tabindex="0"><svg\(label)\(root[..<end])</div>
        \(caption)</figure>
        """
}

extension String {
    /// The text with the characters replaced that mean something in HTML.
    var escapedHTML: String {
        replacing("&", with: "&amp;")
            .replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
