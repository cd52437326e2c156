import CourseLoading
import Diagnostics
import Foundation
import TerminalText
import Translations

extension TranslationStatusCommand {
    /// Shows each stale block with the words that changed in its original.
    func showDifferences(
        of selection: TranslationSelection,
        in language: MessageLanguage
    ) async throws {
        let history = OriginalHistory(
            root: selection.root,
            environment: ProcessInfo.processInfo.environment
        )
        for text in selection.translations {
            let stale = text.translations.flatMap { translation in
                translation.comparison.counted.filter(\.state.isStale)
            }
            let digests = Set(stale.compactMap(\.record?.original))
            let older = try await history.texts(of: digests, in: text.original.file)
            for block in stale {
                guard let original = block.original, let translation = block.translation else {
                    continue
                }
                let place = "\(original.position.file):\(original.position.line)"
                let here = "\(translation.position.file):\(translation.position.line)"
                let head = Message(
                    en: "\(here) was made from an older text of \(place)",
                    zh: "\(here) 依据的是 \(place) 的旧文"
                )[language]
                print("\n" + Terminal.style.bold(head))
                let old = older?[block.record?.original ?? ""]
                print(difference(from: old, to: original.source, hasGit: older != nil)[language])
            }
        }
    }

    private func difference(from old: String?, to new: String, hasGit: Bool) -> Message {
        guard let old else {
            return hasGit
                ? Message(
                    en: "The older text is not in git's history; the text is now:\n\(new)",
                    zh: "git 历史里没有旧文；现在的原文是：\n\(new)"
                )
                : Message(
                    en: "There is no git history of the file; the text is now:\n\(new)",
                    zh: "该文件没有 git 历史；现在的原文是：\n\(new)"
                )
        }
        let style = Terminal.style
        let text = WordDifference(from: old, to: new).pieces.map { piece in
            switch piece {
            case .same(let text): text
            case .removed(let text): style.isOn ? style.red("[-\(text)-]") : "[-\(text)-]"
            case .added(let text): style.isOn ? style.green("{+\(text)+}") : "{+\(text)+}"
            }
        }
        .joined()
        return Message(en: text, zh: text)
    }
}
