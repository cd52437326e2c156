import Diagnostics

/// A program that the toolchain needs and did not find: no mistake of the course, nor the learner's.
enum MissingTool: Equatable {
    /// The linker `ld.gold`.
    case gold
    /// The linker `ld.lld`, which comes with the toolchain.
    case lld
    /// `clang`, which calls the linker.
    case clang
    /// The files of the C library and the compiler's runtime that every program is linked with, or
    /// the headers that every module is compiled with.
    case cLibrary

    /// Reads what a compiler or linker said; `nil` if it is about something else.
    init?(_ output: String) {
        let says = { (words: String) in output.contains(words) }
        if says("-fuse-ld=lld") {
            self = .lld
        } else if says("invalid linker name") || says("cannot find 'ld.gold'") {
            self = .gold
        } else if says("unable to find clang") || says("clang: not found")
            || says("error: unable to execute command")
        {
            self = .clang
        } else if says("cannot open crt") || says("cannot find crt") || says("cannot find -lc:")
            || output.contains(/unable to find library -l(c|m|gcc|gcc_s)\b/)
            || says("cannot open Scrt1.o") || says("libc not found for")
            // A header of our own begins with a capital letter.
            || output.contains(/'[a-z][a-z0-9_\/]*\.h' file not found/)
        {
            self = .cLibrary
        } else {
            return nil
        }
    }

    /// What is missing and what to do.
    var message: Message {
        switch self {
        case .gold:
            Message(
                en: "The linker ld.gold is not installed, so nothing can be linked. On Debian: "
                    + "apt-get install binutils (from Debian 13 on: binutils-gold).",
                zh: "没有安装链接器 ld.gold，无法链接程序。在 Debian 上请运行：apt-get install binutils"
                    + "（Debian 13 起：binutils-gold）。"
            )
        case .lld:
            Message(
                en: "The toolchain's linker ld.lld is not there. Install the Swift toolchain anew, "
                    + "with everything that is in its usr/bin.",
                zh: "工具链中缺少链接器 ld.lld。请重新完整安装 Swift 工具链，不要漏掉 usr/bin 中的文件。"
            )
        case .clang:
            Message(
                en: "The toolchain's clang is not there, so nothing can be linked. Install the "
                    + "Swift toolchain anew, with everything that is in its usr/bin.",
                zh: "工具链中缺少 clang，无法链接程序。请重新完整安装 Swift 工具链，不要漏掉 usr/bin 中的文件。"
            )
        case .cLibrary:
            Message(
                en: "The C library's development files are not installed, so nothing can be "
                    + "compiled and linked. On Debian: apt-get install libc6-dev libstdc++-12-dev.",
                zh: "没有安装 C 语言库的开发文件，无法编译和链接程序。在 Debian 上请运行："
                    + "apt-get install libc6-dev libstdc++-12-dev。"
            )
        }
    }
}
