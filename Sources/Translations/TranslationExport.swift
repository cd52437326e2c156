import Diagnostics
import LessonMarkup

/// A translation as a file for translators' tools.
package struct TranslationExport: Sendable {
    /// Which text it is, such as `lesson/races`; an import finds the text by it.
    package let name: String
    /// The code of the original's language.
    package let original: String
    /// The code of the translation's language.
    package let language: String
    package let comparison: TranslationComparison

    /// The header that names the text.
    package static let nameField = "X-Interleave-Text"
    /// The header that names the original's language.
    package static let originalField = "X-Interleave-Original"

    package init(
        name: String,
        original: String,
        language: String,
        comparison: TranslationComparison
    ) {
        self.name = name
        self.original = original
        self.language = language
        self.comparison = comparison
    }

    /// The file.
    ///
    /// - Parameter older: Older texts of the original by their digests, as far as they are known.
    /// - Returns: An entry for each unit that has words; a stale translation is fuzzy.
    package func portableObject(older: [String: String] = [:]) -> PortableObject {
        PortableObject(
            header: [
                ("Project-Id-Version", name),
                ("Report-Msgid-Bugs-To", ""),
                ("PO-Revision-Date", "YEAR-MO-DA HO:MI+ZONE"),
                ("Last-Translator", "FULL NAME <EMAIL@ADDRESS>"),
                ("Language-Team", "LANGUAGE"),
                ("Language", language),
                ("MIME-Version", "1.0"),
                ("Content-Type", "text/plain; charset=UTF-8"),
                ("Content-Transfer-Encoding", "8bit"),
                (Self.nameField, name),
                (Self.originalField, original),
            ],
            entries: comparison.blocks.compactMap { entry(for: $0, older: older) }
        )
    }

    private func entry(
        for block: TranslationComparison.ComparedBlock,
        older: [String: String]
    ) -> PortableObject.Entry? {
        guard let original = block.original, original.isExported else { return nil }
        var entry = PortableObject.Entry(
            context: original.place,
            original: original.source,
            translation: block.translation?.source ?? "",
            references: ["\(original.position.file):\(original.position.line)"]
        )
        if original.kind == .example {
            entry.comments = ["Code: only its comments may be translated."]
        }
        if case .stale(let digest) = block.state {
            entry.isFuzzy = true
            entry.previous = older[digest]
        }
        return entry
    }
}

extension TranslationUnit {
    /// Whether it has words for a translator.
    var isExported: Bool {
        switch kind {
        case .output, .rule, .hint: return false
        case .example:
            // The code may also stand in a file of its own.
            guard case .code(let code) = block?.kind, source.count(where: \.isNewline) > 1 else {
                return false
            }
            let lines = code.text.split(separator: "\n").filter {
                !$0.allSatisfy(\.isWhitespace)
            }
            return withoutComments(code.text, language: code.language)
                != lines.map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
        default: return true
        }
    }
}
