import CourseModel
import Diagnostics
import LessonMarkup

extension Course {
    /// The documents of all pages, each with its file.
    var documents: [(file: String, document: MarkupDocument)] {
        lessons.flatMap { $0.texts.values }.map { ($0.file, $0.document) }
            + exercises.flatMap { $0.texts.values }
            .flatMap { text in ([text.statement] + text.hints).map { (text.file, $0) } }
    }

    /// Images without a word for those who do not see them.
    func imageDiagnostics() -> [Diagnostic] {
        documents.flatMap(\.document.allInlines).compactMap { inline in
            guard case .image(let image) = inline,
                image.alternative.allSatisfy(\.isWhitespace)
            else { return nil }
            return .imageWithoutText(image.source, at: image.position)
        }
    }

    /// Drawings that lie beside a lesson and are on no page.
    func unusedFigures() -> [Diagnostic] {
        var used: Set<String> = []
        for (file, document) in documents {
            let folder = file.split(separator: "/").dropLast()
            for inline in document.allInlines {
                switch inline {
                case .image(let image): used.insert(path(image.source, from: folder))
                case .link(let link): used.insert(path(link.destination, from: folder))
                default: break
                }
            }
        }
        // A text that could not be read may show it.
        let complete = lessons.filter { $0.texts.count == settings.languages.count }
        return complete.flatMap { lesson in
            lesson.figures.keys.map { "\(lesson.folder)/\($0)" }
                .filter { !used.contains($0) }
                .map(Diagnostic.unusedFigure)
        }
    }

    private func path(_ destination: String, from folder: some Sequence<Substring>) -> String {
        var parts = Array(folder)
        for part in destination.prefix(while: { $0 != "#" }).split(separator: "/") {
            switch part {
            case ".": break
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}

extension MarkupDocument {
    fileprivate var allInlines: [Inline] {
        allBlocks.flatMap(\.inlines).flatMap(\.withDescendants)
    }
}

extension Diagnostic {
    fileprivate static func imageWithoutText(
        _ source: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            "image-without-text",
            at: position,
            Message(
                en: "the image “\(source)” says nothing to those who do not see it",
                zh: "图片“\(source)”没有替代文字，看不见图的读者一无所知"
            ),
            mend: Message(
                en: "tell what it shows between `![` and `]`",
                zh: "请在 `![` 与 `]` 之间写明图的内容"
            )
        )
    }

    fileprivate static func unusedFigure(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning,
            "unused-figure",
            at: SourcePosition(file: path),
            Message(en: "no page shows this figure", zh: "没有任何页面用到这张图"),
            mend: Message(
                en: "show it in the lesson, or remove the file",
                zh: "请在课文中引用它，或者删除该文件"
            )
        )
    }
}
