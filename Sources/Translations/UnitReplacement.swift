import Diagnostics
import LessonMarkup

/// Looks whether a text can stand in place of a block: it must be one block of the same kind.
struct UnitReplacement {
    private let text: String
    private let unit: TranslationUnit
    private let labels: [String]

    /// - Parameters:
    ///   - text: The translation.
    ///   - unit: The block of the original.
    ///   - footnotes: The labels of footnotes that it may refer to.
    init(_ text: String, for unit: TranslationUnit, footnotes: Set<String>) {
        self.text = text
        self.unit = unit
        labels = footnotes.sorted().filter { text.contains("[^\($0)]") }
    }

    /// What is wrong with it.
    func fault(of entry: PortableObject.Entry) -> PortableObject.Fault? {
        let isFootnote = unit.kind == .footnote
        let wrongKind = PortableObject.Fault(
            entry.line,
            en: "the translation must be \(unit.name.en), as its original is, and nothing else",
            zh: "译文必须和原文一样，是一个\(unit.name.zh)，不能多也不能少"
        )
        let own = isFootnote ? String(unit.place.dropFirst(TranslationUnit.footnotes.count)) : ""
        if isFootnote, !text.hasPrefix("[^\(own)]:") { return wrongKind }
        let others = labels.filter { $0 != own }.map { "[^\($0)]: -" }
        let around = isFootnote ? ["[^\(own)]"] : []
        let body = (around + [text] + others).joined(separator: "\n\n")
        let (document, diagnostics) = MarkupDocument.parsing(body, file: "")
        if let diagnostic = diagnostics.first(where: { $0.severity == .error }) {
            return PortableObject.Fault(
                entry.line,
                en: "the translation is not sound: \(diagnostic.message.en)",
                zh: "译文的 Markdown 有误：\(diagnostic.message.zh)"
            )
        }
        let found = TranslatableText(
            heads: [],
            body: body,
            document: document,
            firstLine: 1,
            hints: [:],
            file: ""
        )
        let units = isFootnote ? found.footnotes.filter { $0.key == unit.key } : found.blocks
        let lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count
        guard found.blocks.count == 1, units.count == 1, let new = units.first,
            new.kind == unit.kind, new.lines.count == lineCount,
            found.footnotes.count == others.count + (isFootnote ? 1 : 0)
        else {
            return wrongKind
        }
        return difference(from: new, of: entry)
    }

    /// In what it must not differ from the original and does.
    private func difference(
        from new: TranslationUnit,
        of entry: PortableObject.Entry
    ) -> PortableObject.Fault? {
        switch (unit.block?.kind, new.block?.kind) {
        case (.heading(let level, let anchor, _)?, .heading(let newLevel, let newAnchor, _)?):
            let isFixed = unit.source.contains("{#\(anchor)}")
            return level == newLevel && (!isFixed || anchor == newAnchor) ? nil : .anchor(entry)
        case (.alert(let alert, _)?, .alert(let newAlert, _)?):
            return alert == newAlert ? nil : .alert(entry)
        case (.code(let code)?, .code(let newCode)?):
            let keys = ["example", "part", "of", "outcome", "replay"]
            let isSame =
                code.language == newCode.language
                && keys.allSatisfy { code.attributes[$0] == newCode.attributes[$0] }
            guard isSame else { return .fence(entry) }
            guard unit.kind == .example, !newCode.text.isEmpty else { return nil }
            return withoutComments(code.text, language: code.language)
                == withoutComments(newCode.text, language: code.language) ? nil : .code(entry)
        default:
            return unit.kind != .figure || unit.key == new.key ? nil : .figure(entry)
        }
    }
}
