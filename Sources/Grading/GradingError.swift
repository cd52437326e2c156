package import Diagnostics
package import Sandbox

/// A fault of ours, or of the course, that keeps a submission from being graded.
package enum GradingError: Error, Equatable {
    /// No `swiftc` in the search path.
    case noToolchain(path: String)
    /// Something of the course's own does not compile.
    case doesNotBuild(what: String, output: String)
    /// A program could not be run.
    case cannotRun(String)
    /// Other people's code cannot be confined on this machine.
    case cannotConfine([MissingMeans])
    /// A file could not be read or written.
    case file(String)
    /// A file or folder could not be read; the system's words.
    case cannotRead(path: String, reason: String)
    /// A file or folder could not be made or written; the system's words.
    case cannotWrite(path: String, reason: String)
    /// Another process keeps a learners' package to itself for too long.
    case packageLocked(String)
    /// The sealed suites of a learners' package cannot be used.
    case kit(KitFault)
    /// Nothing of an exercise is where a submission should be.
    case noSources(exercise: String, searched: [String])

    /// What went wrong and what to do.
    package var message: Message {
        switch self {
        case .noToolchain(let path):
            Message(
                en: "There is no swiftc in \(path). Install a Swift 6.3 toolchain and put its "
                    + "usr/bin into PATH.",
                zh: "在 \(path) 中找不到 swiftc。请安装 Swift 6.3 工具链，并把它的 usr/bin 加入 PATH。"
            )
        case .doesNotBuild(let what, let output):
            MissingTool(output)?.message
                ?? Message(
                    en: "\(what) does not compile; this is a mistake of the course:\n\(output)",
                    zh: "\(what) 无法编译，这是课程本身的错误：\n\(output)"
                )
        case .cannotRun(let reason):
            Message(en: "A program cannot be run: \(reason)", zh: "无法运行程序：\(reason)")
        case .cannotConfine(let missing): SandboxError.cannotConfine(missing).message
        case .file(let reason):
            Message(en: reason, zh: reason)
        case .cannotRead(let path, let reason):
            Message(
                en: "\(path) cannot be read (\(reason)). Check that it is there and that you may "
                    + "read it.",
                zh: "无法读取 \(path)（\(reason)）。请确认它存在，并且你有读取权限。"
            )
        case .cannotWrite(let path, let reason):
            Message(
                en: "\(path) cannot be written (\(reason)). Make room there or make it writable; "
                    + "INTERLEAVE_CACHE names another folder for what is kept, TMPDIR for what is "
                    + "not.",
                zh: "无法写入 \(path)（\(reason)）。请腾出空间或确认写权限；也可以用 INTERLEAVE_CACHE "
                    + "另选缓存文件夹，用 TMPDIR 另选临时文件夹。"
            )
        case .packageLocked(let path):
            Message(
                en: "another interleave keeps \(path) locked; end it (is one stopped with Ctrl-Z?) "
                    + "and try again.",
                zh: "另一个 interleave 进程一直占用 \(path)；请先结束它（是否用 Ctrl-Z 挂起了？），然后重试。"
            )
        case .kit(let fault): fault.message
        case .noSources(let exercise, let searched):
            Message(
                en: "There is no Swift file for \(exercise) in "
                    + searched.joined(separator: " or ")
                    + ". Name a folder laid out like exercises/, or one exercise's sources.",
                zh: "在 \(searched.joined(separator: " 或 ")) 中找不到 \(exercise) 的 Swift 文件。"
                    + "请指定与 exercises/ 结构相同的文件夹，或某个练习的源文件夹。"
            )
        }
    }
}
