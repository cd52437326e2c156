import CourseLoading
import Foundation
import LessonMarkup
import Testing
import Translations

/// A body of Markdown cut into units.
func cut(_ body: String, file: String = "lesson.en.md") -> TranslatableText {
    TranslatableText(
        heads: [],
        body: body,
        document: MarkupDocument.parsing(body, file: file).document,
        firstLine: 1,
        file: file
    )
}

/// A file with front matter cut into units.
func cutFile(_ text: String, path: String = "lesson.en.md") throws -> TranslatableText {
    try #require(translatableText(of: text, path: path))
}

/// This repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

extension UnitAlignment.Step: CustomTestStringConvertible {
    /// `0=0` for a pair, `1-` for what is missing, `+1` for what is extra.
    package var testDescription: String {
        switch self {
        case .pair(let original, let translation): "\(original)=\(translation)"
        case .missing(let original): "\(original)-"
        case .extra(let translation): "+\(translation)"
        }
    }
}
