import Diagnostics

/// Why a change of a course was not carried out.
enum CourseChangeError: Error, Equatable {
    /// Something stands where a new file or folder would come.
    case exists(String)
    /// A symbolic link stands at a path or on the way there.
    case outside(String)
    /// A file is not what it was when the change was made up.
    case changedMeanwhile(String)
    /// The system refused; `left` is a folder that needs a look, for not all could be taken back.
    case cannotWrite(reason: String, left: String?)

    /// What is wrong and what to do.
    var message: Message {
        switch self {
        case .exists(let path):
            Message(
                en: "\(path) is there already, and nothing is overwritten; remove it or choose "
                    + "another name",
                zh: "\(path) 已经存在，本命令不会覆盖任何东西；请移走它，或换一个名字"
            )
        case .outside(let path):
            Message(
                en: "\(path) is a symbolic link or lies behind one, and is not touched; put the "
                    + "file itself into the course",
                zh: "\(path) 是符号链接，或位于符号链接之下，不会改动；请把文件本身放进课程"
            )
        case .changedMeanwhile(let path):
            Message(
                en: "\(path) cannot be read as UTF-8, or was changed meanwhile; nothing was "
                    + "written, so try again",
                zh: "\(path) 不是 UTF-8，或者刚刚被改动过；没有写入任何内容，请再试一次"
            )
        case .cannotWrite(let reason, nil):
            Message(
                en: "nothing was changed, for the system refused: \(reason)",
                zh: "没有做任何改动，因为系统拒绝了操作：\(reason)"
            )
        case .cannotWrite(let reason, let left?):
            Message(
                en: "the system refused: \(reason); not all could be taken back, see \(left)",
                zh: "系统拒绝了操作：\(reason)；有些改动没能撤回，请查看 \(left)"
            )
        }
    }
}
