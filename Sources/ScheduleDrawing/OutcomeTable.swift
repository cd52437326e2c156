package import Diagnostics
package import Schedules
package import TerminalText

/// What can come of a program, and of how many schedules each comes.
package struct OutcomeTable: Sendable, Hashable {
    /// The outcomes in the order in which they are told.
    package var outcomes: [Outcome]
    /// How far the search went.
    package var extent: Extent

    /// One outcome.
    package struct Outcome: Sendable, Hashable {
        /// What came out, as the program told it, if it did.
        package var value: String?
        /// What schedules of this kind do, such as "keep both".
        package var text: Message
        /// How many schedules did.
        package var count: Int
        /// Whether it is as it should be; `nil` if nobody said.
        package var isGood: Bool?

        package init(value: String? = nil, text: Message, count: Int, isGood: Bool?) {
            self.value = value
            self.text = text
            self.count = count
            self.isGood = isGood
        }
    }

    package init(outcomes: [Outcome], extent: Extent) {
        self.outcomes = outcomes
        self.extent = extent
    }

    /// How many schedules there were.
    package var count: Int { outcomes.reduce(0) { $0 + $1.count } }

    /// All of it in one sentence.
    ///
    /// For example: "Of the 6 interleavings, 2 keep both and 4 lose one."
    package var sentence: Message {
        let (en, zh) = what
        let parts = outcomes.map { "\($0.count) \($0.text.en)" }
        let last = parts.last ?? "none ended"
        let list =
            parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + last : last
        let chinese = outcomes.map { "\($0.count) 种\($0.text.zh)" }.joined(separator: "，")
        return Message(en: "\(en), \(list).", zh: "\(zh)，\(chinese)。").spaced
    }

    private var what: (en: String, zh: String) {
        switch extent {
        case .all(preemptions: nil): ("Of the \(count) interleavings", "全部 \(count) 种交错中")
        case .all(preemptions: let most?):
            (
                "Of the \(count) schedules with at most \(most) preemptions",
                "抢占不超过 \(most) 次的 \(count) 种调度中"
            )
        default: ("Of the \(count) schedules tried", "试过的 \(count) 种调度中")
        }
    }

    /// The table and its sentence for a terminal, without newlines.
    package func lines(
        in language: MessageLanguage,
        style: TextStyle,
        width: Int
    ) -> [String] {
        let most = outcomes.map(\.count).max() ?? 1
        let widest = max(4, min(20, width - 40))
        let rows = outcomes.map { outcome in
            let bar = String(repeating: "█", count: max(1, outcome.count * widest / max(most, 1)))
            let mark =
                switch outcome.isGood {
                case true?: style.green("✔")
                case false?: style.red("✗")
                case nil: " "
                }
            return [mark, "\(outcome.count)", outcome.text[language], bar]
        }
        return TextColumns(rows: rows).lines(width: width, flexible: 2)
            + sentence[language].wrapped(to: width)
    }

    /// The table as HTML; its caption is the sentence.
    package func html(in language: MessageLanguage) -> String {
        let label = Message(en: "All outcomes", zh: "全部结果")[language]
        let outcome = Message(en: "Outcome", zh: "结果")[language]
        let schedules = Message(en: "Schedules", zh: "调度数")[language]
        let rows = outcomes.map { one in
            "<tr><td\(one.style)>\(one.mark)\(one.html(in: language))</td>"
                + "<td class=\"align-right\">\(one.count)</td></tr>\n"
        }
        return """
            <div class="table-scroll" tabindex="0" role="group" aria-label="\(label)">
            <table class="outcomes">
            <caption>\(sentence[language].xml)</caption>
            <thead><tr><th scope="col">\(outcome)</th>\
            <th scope="col" class="align-right">\(schedules)</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table></div>

            """
    }
}

extension OutcomeTable.Outcome {
    fileprivate var style: String {
        isGood.map { " class=\"\($0 ? "good" : "bad")\"" } ?? ""
    }

    fileprivate var mark: String { isGood.map { $0 ? "✔ " : "✗ " } ?? "" }

    /// What came out as code, then the words, unless they only repeat it.
    fileprivate func html(in language: MessageLanguage) -> String {
        guard let value, !value.isEmpty else { return text[language].xml }
        let code = "<code>\(value.legible(columns: 60).xml)</code>"
        if text[language].hasSuffix(value) { return code }
        return code + (language == .english ? ": " : "：") + text[language].xml
    }
}
