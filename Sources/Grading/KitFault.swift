package import Diagnostics

/// Why the sealed suites of a learners' package cannot be used; then none of them is.
package enum KitFault: Error, Equatable {
    /// There is no `.sealed` in the package; the package's folder.
    case missing(String)
    /// Files that are not there, not as they were sealed, or not among what was sealed.
    case damaged([String])
    /// Another version of the tool made it.
    case otherForm
    /// The suites were compiled by another toolchain, or for another kind of machine.
    case otherToolchain(sealed: ToolchainIdentity, here: ToolchainIdentity)
    /// The exercise has no sealed suite.
    case notSealed(String)

    /// What is wrong and what to do.
    package var message: Message {
        switch self {
        case .missing(let folder):
            Message(
                en: "there are no hidden tests here: \(folder) has no folder .sealed (its name "
                    + "begins with a dot, and some programs leave such folders behind). Only the "
                    + "visible tests can run: `swift test`. To be graded, copy the kit again with "
                    + "everything that is in it",
                zh: "这里没有隐藏测试：\(folder) 中缺少 .sealed 文件夹（名字以点开头，有些程序复制时会漏掉）。"
                    + "目前只能运行可见的测试：`swift test`。要评分，请重新完整地复制课程包"
            )
        case .damaged(let files):
            Self.damaged(files)
        case .otherForm:
            Message(
                en: "the sealed tests in .sealed were made by another version of interleave. Use "
                    + "the interleave that came with the kit, or get a kit of this version. Until "
                    + "then only the visible tests can run: `swift test`",
                zh: ".sealed 中的密封测试由另一版本的 interleave 生成。请使用与课程包配套的 interleave，"
                    + "或换成与当前版本配套的课程包。在此之前只能运行可见的测试：`swift test`"
            )
        case .otherToolchain(let sealed, let here):
            Message(
                en: "only the visible tests can run here: `swift test`. The hidden tests were "
                    + "sealed with \(sealed.name); here is \(here.name). Install that toolchain "
                    + "and put it first in PATH, or ask for a kit that was sealed with yours",
                zh: "这里只能运行可见的测试：`swift test`。隐藏测试由 \(sealed.name) 密封，"
                    + "而这台机器上是 \(here.name)。请安装前者并放在 PATH 的最前面，"
                    + "或索取用你的工具链密封的课程包"
            )
        case .notSealed(let slug):
            Message(
                en: "the hidden tests of \(slug) are not in .sealed; ask for a newer kit",
                zh: ".sealed 中没有 \(slug) 的隐藏测试；请索取较新的课程包"
            )
        }
    }

    private static func damaged(_ files: [String]) -> Message {
        let shown = files.prefix(3).map { ".sealed/\($0)" }
        let more = files.count - shown.count
        return Message(
            en: "the sealed tests are not as they were made, so none of them is used: "
                + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
                + ". Delete the folder .sealed and copy it again from the kit; your own files are "
                + "not in it. Until then only the visible tests can run",
            zh: "密封的测试与制作时不一致，因此全部停用："
                + shown.joined(separator: "、") + (more > 0 ? " 等 \(files.count) 个文件" : "")
                + "。请删除 .sealed 文件夹，再从课程包重新复制；其中没有你自己的文件。"
                + "在此之前只能运行可见的测试"
        )
    }
}
