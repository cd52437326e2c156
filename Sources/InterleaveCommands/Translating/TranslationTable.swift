import CourseLoading
import CourseModel
import Diagnostics
import TerminalText
import Translations

/// How far the translations of some lessons and exercises are, for a terminal and for programs.
struct TranslationTable {
    let rows: [Row]

    /// A lesson or an exercise in one language.
    struct Row {
        let text: LoadedTranslation
        let language: Language
        /// `nil` if there is no file.
        let comparison: TranslationComparison?

        /// The blocks that are to be translated.
        var total: Int { text.comparisonOfNothing.counted.count }
        var complete: Int { count { $0 == .current || $0 == .unrecorded } }
        var unrecorded: Int { count { $0 == .unrecorded } }
        var stale: Int { count { $0.isStale } }
        var missing: Int { comparison == nil ? total : count { $0 == .missing } }

        private func count(_ isCounted: (TranslationComparison.State) -> Bool) -> Int {
            comparison?.counted.count { isCounted($0.state) } ?? 0
        }
    }

    init(_ translations: [LoadedTranslation]) {
        rows = translations.flatMap { text in
            let written = text.translations.map {
                Row(text: text, language: $0.language, comparison: $0.comparison)
            }
            let missing = text.missing.map { Row(text: text, language: $0, comparison: nil) }
            return (written + missing).sorted { $0.language < $1.language }
        }
    }

    /// The table, its headings first.
    func lines(in language: MessageLanguage) -> [String] {
        let headings = [
            Message(en: "Text", zh: "正文"), Message(en: "From", zh: "原文"),
            Message(en: "To", zh: "译文"), Message(en: "Blocks", zh: "块数"),
            Message(en: "Complete", zh: "完成"), Message(en: "Stale", zh: "过时"),
            Message(en: "Missing", zh: "缺失"), Message(en: "", zh: ""),
        ]
        let body = rows.map { row in
            [
                row.text.name[language], row.text.originalLanguage.rawValue,
                row.language.rawValue, "\(row.total)", "\(row.complete)", "\(row.stale)",
                "\(row.missing)", row.remark[language],
            ]
        }
        return TextColumns(rows: [headings.map { $0[language] }] + body).lines()
    }

    /// Where something is missing or old, a line for each block.
    func places(in language: MessageLanguage) -> [String] {
        rows.flatMap { row -> [String] in
            guard let comparison = row.comparison else {
                let file = row.text.file(in: row.language)
                return ["\(file): " + Message(en: "no file", zh: "没有文件")[language]]
            }
            return comparison.counted.compactMap { block in
                guard let original = block.original else { return nil }
                let name = original.name[language]
                let place = "\(original.position.file):\(original.position.line)"
                if case .stale = block.state, let translation = block.translation {
                    let here = "\(translation.position.file):\(translation.position.line)"
                    return Message(
                        en: "\(here): stale: \(name) of \(place): \(original.beginning)",
                        zh: "\(here)：过时：\(place) 处的\(name)：\(original.beginning)"
                    )[language]
                }
                guard block.state == .missing else { return nil }
                return Message(
                    en: "\(place): missing in \(row.language.rawValue): \(name): "
                        + original.beginning,
                    zh: "\(place)：\(row.language.rawValue) 缺少\(name)：\(original.beginning)"
                )[language]
            }
        }
    }
}

extension TranslationTable.Row {
    /// What the numbers do not say.
    fileprivate var remark: Message {
        if comparison == nil { return Message(en: "no file", zh: "没有文件") }
        guard let lock = text.lock else {
            return Message(en: "the lock file is broken", zh: "锁文件已损坏")
        }
        if lock.records[language] == nil {
            return Message(en: "nothing recorded", zh: "尚无记录")
        }
        return unrecorded == 0
            ? Message(en: "", zh: "")
            : Message(en: "\(unrecorded) not recorded", zh: "\(unrecorded) 块尚无记录")
    }
}

extension TranslationComparison.State {
    /// Whether the original has changed since.
    var isStale: Bool {
        if case .stale = self { true } else { false }
    }
}

extension LoadedTranslation {
    /// The text in words: `lesson races`.
    fileprivate var name: Message {
        kind == .lesson
            ? Message(en: "lesson \(slug)", zh: "课 \(slug)")
            : Message(en: "exercise \(slug)", zh: "练习 \(slug)")
    }

    /// What a language without a file lacks.
    var comparisonOfNothing: TranslationComparison {
        TranslationComparison(
            of: original,
            with: TranslatableText(empty: original.file),
            records: []
        )
    }
}
