import Diagnostics
import Foundation

extension Terminal {
    /// Asks whoever sits at the terminal; where nobody does, says what is missing.
    ///
    /// - Returns: Whether the answer begins with the word for yes.
    static func agrees(to question: Message, in language: MessageLanguage) -> Bool {
        guard isatty(STDIN_FILENO) == 1 else {
            let missing = Message(
                en: "nothing was written: nobody can be asked here; add --yes",
                zh: "没有写入：这里无法询问；请加上 --yes"
            )
            complain("interleave: " + missing[language])
            return false
        }
        let prompt = Message(en: " [y/N] ", zh: " [y/N] ")
        FileHandle.standardError.write(Data((question[language] + prompt[language]).utf8))
        let answer = readLine()?.lowercased() ?? ""
        return answer.hasPrefix("y") || answer.hasPrefix("是")
    }

    /// Tells of how many diagnostics `--fix` would take care.
    static func showMendable(_ count: Int, in language: MessageLanguage) {
        guard count > 0 else { return }
        let message = Message(
            en: "interleave check --fix mends \(count) of them",
            zh: "其中 \(count) 处可用 interleave check --fix 修正"
        )
        complain(message[language])
    }
}
