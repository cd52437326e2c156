import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Translations

extension TranslationTable {
    /// A JSON array with an object for each text and language.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let texts = rows.map { row in
            JSONRow(
                kind: row.text.stem,
                slug: row.text.slug,
                original: row.text.originalLanguage.rawValue,
                language: row.language.rawValue,
                file: row.text.file(in: row.language),
                hasFile: row.comparison != nil,
                blocks: row.total,
                complete: row.complete,
                unrecorded: row.unrecorded,
                stale: row.blocks { $0.isStale },
                missing: row.blocks { $0 == .missing }
            )
        }
        return String(decoding: try encoder.encode(texts), as: UTF8.self)
    }

    private struct JSONRow: Encodable {
        let kind: String
        let slug: String
        let original: String
        let language: String
        let file: String
        let hasFile: Bool
        let blocks: Int
        let complete: Int
        let unrecorded: Int
        let stale: [JSONBlock]
        let missing: [JSONBlock]
    }

    fileprivate struct JSONBlock: Encodable {
        let kind: String
        let place: String
        let original: SourcePosition
        let translation: SourcePosition?
    }
}

extension TranslationTable.Row {
    fileprivate func blocks(
        _ isWanted: (TranslationComparison.State) -> Bool
    ) -> [TranslationTable.JSONBlock] {
        (comparison ?? text.comparisonOfNothing).counted.compactMap { block in
            guard let original = block.original, isWanted(block.state) else { return nil }
            return TranslationTable.JSONBlock(
                kind: original.kind.rawValue,
                place: original.place,
                original: original.position,
                translation: block.translation?.position
            )
        }
    }
}
