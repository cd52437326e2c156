package import Diagnostics

/// Tells a picture in words, for those who do not see it.
package struct ScheduleStory: Sendable {
    private let language: MessageLanguage

    /// - Parameter language: The reader's.
    package init(language: MessageLanguage) {
        self.language = language
    }

    /// What went wrong and how, or who takes part if nothing did.
    package func sentences(of picture: SchedulePicture) -> [String] {
        guard let fault = picture.fault else {
            let names = picture.lanes.map { $0.name[language] }
            let list = names.joined(separator: language == .english ? ", " : "、")
            let line = Message(en: "Steps of \(list) in order.", zh: "\(list)按先后顺序的步骤。")
            return [line.spaced[language]]
        }
        let stop = language == .english ? "." : "。"
        return [fault.title[language] + stop] + fault.sentences.map { capitalized($0[language]) }
    }

    /// What stands below a picture.
    package func caption(of picture: SchedulePicture) -> String {
        let count = picture.count
        let told = Message(
            en:
                "\(count.shown) of its \(count.all) steps are shown. Replay string: \(picture.replay)",
            zh: "共 \(count.all) 步，图中 \(count.shown) 步。重放字符串：\(picture.replay)"
        )
        let letters = Message(
            en: "Letters stand for contents other than numbers, such as a dictionary.",
            zh: "字母代表数字以外的内容，例如一个字典。"
        )
        let parts =
            (picture.fault == nil ? [] : sentences(of: picture))
            + (picture.hasLetters ? [letters[language]] : []) + [told[language]]
        return parts.joined(separator: language == .english ? " " : "")
    }

    /// Every row as a sentence, in order.
    package func steps(of picture: SchedulePicture) -> [String] {
        var items: [String] = []
        for row in picture.rows {
            if row.folded > 0 {
                items.append(Self.more(row.folded)[language])
                continue
            }
            let parts = row.cells.map { cell in
                let who =
                    picture.lanes.indices.contains(cell.lane)
                    ? picture.lanes[cell.lane].name : Message(en: "", zh: "")
                let place = cell.source.map { source in
                    Message(
                        en: ": \(source.text) (\(source.file):\(source.line))",
                        zh: "：\(source.text)（\(source.file):\(source.line)）"
                    )
                }
                let said = Message(
                    en: "\(who.en) \(cell.text.en)",
                    zh: "\(who.zh)\(cell.text.zh)"
                ).spaced
                return capitalized(said[language]) + (place?[language] ?? "")
            }
            let remark = row.remark.map { " ✗ " + $0[language] } ?? ""
            items.append(parts.joined(separator: language == .english ? "; " : "；") + remark)
        }
        return items
    }

    /// What stands for steps that are left out.
    static func more(_ count: Int) -> Message {
        Message(en: "\(count) more step\(count == 1 ? "" : "s")", zh: "另有 \(count) 步")
    }

    private func capitalized(_ text: String) -> String {
        language == .english ? text.prefix(1).uppercased() + text.dropFirst() : text
    }
}

extension SchedulePicture {
    /// Whether a letter stands for what is in a memory.
    fileprivate var hasLetters: Bool {
        rows.contains { row in
            row.values.contains { content in
                if case .version = content { true } else { false }
            }
        }
    }
}
