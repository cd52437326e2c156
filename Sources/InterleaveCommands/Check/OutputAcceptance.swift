import Diagnostics
import ExampleChecking
import Foundation
import Proofreading
import Scaffolding

/// `check --accept`: what examples printed, written where their lessons say what they print.
struct OutputAcceptance {
    /// The edits of all files together.
    private(set) var change = CourseChange()
    /// The mistakes that are none once the change is made.
    private(set) var accepted: [Diagnostic] = []
    /// Why some outputs are not written.
    private(set) var refused: [Diagnostic] = []

    private var texts: [String: String]
    private var done: [OutputProposal] = []

    /// - Parameters:
    ///   - proposals: The outputs that lessons could have.
    ///   - texts: The lessons' files, read before the examples were run.
    init(of proposals: [OutputProposal], in texts: [String: String]) {
        self.texts = texts
        for proposal in proposals { accept(proposal) }
        for (path, new) in self.texts {
            guard let old = texts[path], old != new else { continue }
            change.edited[path] = CourseChange.Edit(old: old, new: new)
        }
    }

    /// Replaces an output in every language's file of its lesson that holds it.
    private mutating func accept(_ proposal: OutputProposal) {
        // Code with translated comments runs once for each language and prints the same.
        let isDone = done.contains {
            $0.position == proposal.position && $0.accepted == proposal.accepted
        }
        done.append(proposal)
        if isDone { return accepted.append(proposal.diagnostic) }
        let home = proposal.position.file
        let folder = home.split(separator: "/").dropLast().joined(separator: "/")
        var edited: [String: String] = [:]
        do throws(OutputBlock.Refusal) {
            for (file, text) in texts where file.hasPrefix(folder + "/") {
                let block = try OutputBlock(in: text, file: file)
                // Another language's empty block takes the text from here.
                let body = block.body(of: proposal.example)
                guard file == home || body?.isEmpty == false else { continue }
                edited[file] = try block.text(
                    replacing: proposal.expected,
                    of: proposal.example,
                    by: proposal.accepted
                )
            }
            guard edited[home] != nil else { throw .changed }
            texts.merge(edited) { _, new in new }
            accepted.append(proposal.diagnostic)
        } catch {
            refused.append(.refusedOutput(proposal, error))
        }
    }

    /// What is asked before the change is made.
    var question: Message {
        let count = Set(accepted).count
        return Message(
            en: "Write \(count == 1 ? "this output" : "these \(count) outputs")?",
            zh: "写入这 \(count) 处输出吗？"
        )
    }

    /// What is told once the change was made.
    var report: Message {
        let (outputs, files) = (Set(accepted).count, change.edited.count)
        return Message(
            en: "accepted: \(outputs) output\(outputs == 1 ? "" : "s") "
                + "in \(files) file\(files == 1 ? "" : "s")",
            zh: "已采纳：\(files) 个文件中的 \(outputs) 处输出"
        )
    }

    /// The files of a course's lessons as they are now.
    static func lessonTexts(of root: String) -> [String: String] {
        let files = FileManager.default
        let folders = (try? files.contentsOfDirectory(atPath: "\(root)/lessons")) ?? []
        var texts: [String: String] = [:]
        for folder in folders {
            let names = (try? files.contentsOfDirectory(atPath: "\(root)/lessons/\(folder)")) ?? []
            for name in names where name.hasPrefix("lesson.") && name.hasSuffix(".md") {
                let path = "lessons/\(folder)/\(name)"
                let bytes = files.contents(atPath: "\(root)/\(path)")
                texts[path] = bytes.flatMap { String(validating: $0, as: UTF8.self) }
            }
        }
        return texts
    }
}

extension Diagnostic {
    fileprivate static func refusedOutput(
        _ proposal: OutputProposal,
        _ refusal: OutputBlock.Refusal
    ) -> Diagnostic {
        let name = proposal.example
        switch refusal {
        case .changed:
            return Diagnostic(
                .error,
                "output-changed-meanwhile",
                at: proposal.position,
                Message(
                    en: "the output of `\(name)` was edited while the example ran",
                    zh: "示例运行期间，`\(name)` 的输出块被改动过"
                ),
                mend: Message(en: "try again", zh: "请再试一次")
            )
        case .notText:
            return Diagnostic(
                .error,
                "output-is-no-text",
                at: proposal.position,
                Message(
                    en: "what `\(name)` prints holds characters that no Markdown can show",
                    zh: "`\(name)` 的输出含有 Markdown 无法表示的字符"
                ),
                mend: Message(
                    en: "let it print text without control characters",
                    zh: "请让它只打印不含控制字符的文字"
                )
            )
        }
    }
}
