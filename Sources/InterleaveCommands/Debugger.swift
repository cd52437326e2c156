import Diagnostics
import Foundation
import Glibc
import Subprocess
import SystemPackage

/// A debugger of this machine that can be attached to a process.
struct Debugger {
    /// Whose commands it takes.
    enum Kind: String, CaseIterable {
        case lldb
        case gdb
    }

    let kind: Kind
    let path: String

    /// The first in a search path that runs; that of a toolchain may lack libraries.
    static func found(in searchPath: String) async -> Debugger? {
        for kind in Kind.allCases {
            for folder in searchPath.split(separator: ":") {
                let path = "\(folder)/\(kind.rawValue)"
                guard FileManager.default.isExecutableFile(atPath: path) else { continue }
                let result = try? await Subprocess.run(
                    .path(FilePath(path)),
                    arguments: ["--version"],
                    output: .discarded,
                    error: .discarded
                )
                if result?.terminationStatus.isSuccess == true {
                    return Debugger(kind: kind, path: path)
                }
            }
        }
        return nil
    }

    /// Attaches it, with this process's terminal, and lets the process run into an address; returns
    /// when whoever debugs has left it.
    func debug(_ process: Int32, upTo address: UInt64) async throws {
        let place = "0x" + String(address, radix: 16)
        let arguments =
            switch kind {
            case .lldb:
                [
                    "-p", "\(process)", "-o",
                    "breakpoint set --one-shot true --address \(place)", "-o", "continue",
                ]
            case .gdb:
                [
                    "-q", "-iex", "set debuginfod enabled off", "-p", "\(process)", "-ex",
                    "set follow-fork-mode parent", "-ex",
                    // Without it the lines are not read, for the index of names lacks addresses.
                    "info line S01.swift:1", "-ex", "tbreak *\(place)", "-ex", "continue",
                ]
            }
        // What was said so far is read before what the debugger says.
        fflush(nil)
        // Typed at the terminal, it is meant for the debugger.
        let usual = signal(SIGINT, SIG_IGN)
        defer { signal(SIGINT, usual) }
        _ = try await Subprocess.run(
            .path(FilePath(path)),
            arguments: Arguments(arguments),
            input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
            output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
            error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false)
        )
    }

    /// Said where there is none.
    static let none = Message(
        en: "no debugger runs here: install gdb (package gdb), or what lldb of the toolchain "
            + "lacks, which `lldb --version` names",
        zh: "这台机器上没有可用的调试器：请安装 gdb（软件包 gdb），或补齐工具链自带的 lldb "
            + "所缺的库，运行 `lldb --version` 可以看到缺少什么"
    )
}
