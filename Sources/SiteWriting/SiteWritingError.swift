package import Diagnostics

/// Why a site could not be written; the site that was there before is whole.
package enum SiteWritingError: Error, Equatable {
    /// The folder holds files and was not made by this tool.
    case foreignFolder(String)
    /// A file that was not made by this tool stands where one of the site's belongs.
    case foreignFile(String)
    /// The output is a symbolic link or no folder.
    case notAFolder(String)
    /// A path of the site leads out of its folder.
    case badPath(String)
    /// The system refused: a full disk, a missing permission.
    case refused(path: String, reason: String)

    /// What is wrong and what to do, for the person who builds the site.
    package var message: Message {
        switch self {
        case .foreignFolder(let path):
            Message(
                en: "\(path) holds files that interleave did not write; "
                    + "name another folder with --output, or empty this one",
                zh: "\(path) 里有不是 interleave 写入的文件；请用 --output 指定别的文件夹，或清空它"
            )
        case .foreignFile(let path):
            Message(
                en: "\(path) stands where a page belongs, but interleave did not write it; "
                    + "move it away",
                zh: "\(path) 占了页面的位置，而它不是 interleave 写入的；请把它移走"
            )
        case .notAFolder(let path):
            Message(
                en: "\(path) is no folder, or a symbolic link; "
                    + "name the folder itself with --output",
                zh: "\(path) 不是文件夹，或是符号链接；请用 --output 指定文件夹本身"
            )
        case .badPath(let path):
            Message(
                en: "the page address “\(path)” leads out of the site; rename its folder",
                zh: "页面地址“\(path)”指到了站点之外；请给它的文件夹改名"
            )
        case .refused(let path, let reason):
            Message(
                en: "cannot write \(path): \(reason); "
                    + "make room or give permission, then build again (the old site is whole)",
                zh: "无法写入 \(path)：\(reason)；请腾出空间或给予权限后重新构建（原有站点完好）"
            )
        }
    }
}
