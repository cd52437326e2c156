package import Diagnostics
package import Sandbox

/// A fault of ours, or of the course, that keeps a submission from being graded.
package enum GradingError: Error, Equatable {
    /// No `swiftc` in the search path.
    case noToolchain(path: String)
    /// Something of the course's own does not compile.
    case doesNotBuild(what: String, output: String)
    /// The linker could not make a program of a submission, though all its symbols are there.
    case cannotLink(output: String)
    /// The compiler cannot build modules of the system for a submission, which is none of its doing.
    case noSystemModules(output: String)
    /// There is no room for what a step makes.
    case diskFull(what: String)
    /// A program could not be run.
    case cannotRun(SandboxError)
    /// What `swiftc --version` printed does not say which toolchain it is.
    case unknownToolchain(compiler: String, printed: String)
    /// Other people's code cannot be confined on this machine.
    case cannotConfine([MissingMeans])
    /// A folder of the course has no file of the kind that it is for.
    case emptyFolder(String)
    /// The manifest of a learners' package has no place for the names of what is sealed.
    case noPlaceInManifest(path: String, place: String)
    /// A file's bytes are no UTF-8.
    case notText(path: String)
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
        case .cannotLink(let output):
            Message(
                en: "The files compile, but the linker cannot make a program of them:\n\(output)",
                zh: "文件可以编译，但链接器无法生成程序：\n\(output)"
            )
        case .noSystemModules(let output):
            MissingTool(output)?.message
                ?? Message(
                    en: "The compiler cannot build the system's own modules. Check that the Swift "
                        + "toolchain is whole and that the disk has room. It says:\n\(output)",
                    zh: "编译器无法构建系统自身的模块。请确认 Swift 工具链完整、磁盘还有空间。它报告：\n\(output)"
                )
        case .diskFull(let what):
            Message(
                en: "There is no room on the disk for what is made from \(what). Make room; "
                    + "INTERLEAVE_CACHE names another folder for what is kept, TMPDIR for what is "
                    + "not.",
                zh: "磁盘空间不足，无法保存 \(what) 的编译结果。请腾出空间；也可以用 INTERLEAVE_CACHE "
                    + "另选缓存文件夹，用 TMPDIR 另选临时文件夹。"
            )
        case .cannotRun(let error): error.message
        case .unknownToolchain(let compiler, let printed):
            Message(
                en: "`\(compiler) --version` does not say which Swift it is. Put a Swift 6.3 "
                    + "toolchain's usr/bin into PATH. It printed:\n\(printed)",
                zh: "`\(compiler) --version` 没有说明 Swift 的版本。请把 Swift 6.3 工具链的 usr/bin "
                    + "加入 PATH。它的输出是：\n\(printed)"
            )
        case .cannotConfine(let missing): SandboxError.cannotConfine(missing).message
        case .emptyFolder(let path):
            Message(
                en: "\(path) holds no source file, and grading needs it. Get the course's folder "
                    + "anew.",
                zh: "\(path) 中没有评分所需的源文件。请重新获取课程文件夹。"
            )
        case .noPlaceInManifest(let path, let place):
            Message(
                en: "\(path) has no line `\(place)`. Get the file anew, or add the line.",
                zh: "\(path) 中没有 `\(place)` 这一行。请重新获取该文件，或者补上这一行。"
            )
        case .notText(let path):
            Message(
                en: "\(path) is not UTF-8 text. Get the file anew, or save it as UTF-8.",
                zh: "\(path) 不是 UTF-8 文本。请重新获取该文件，或者将它另存为 UTF-8。"
            )
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

extension GradingError {
    /// Whether it keeps one exercise or one submission from being graded, and says nothing of the
    /// others.
    package var isOfOneExercise: Bool {
        switch self {
        case .doesNotBuild(_, let output): MissingTool(output) == nil
        case .cannotLink, .noSystemModules, .emptyFolder, .notText, .cannotRead, .noSources: true
        case .cannotRun(let error): error == .overloaded
        case .noToolchain, .unknownToolchain, .cannotConfine, .noPlaceInManifest, .cannotWrite,
            .packageLocked, .kit, .diskFull:
            false
        }
    }
}
