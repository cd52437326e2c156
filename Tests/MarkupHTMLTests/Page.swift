import LessonMarkup
import MarkupHTML

/// The HTML of a text, as a page of the site would hold it.
func page(_ markdown: String, _ change: (inout MarkupRenderer) -> Void = { _ in }) -> String {
    var renderer = MarkupRenderer()
    change(&renderer)
    return renderer.html(of: MarkupDocument.parsing(markdown, file: "lesson.md").document)
}
