package import CourseModel
package import Diagnostics
package import Verdicts

extension SourcePolicy {
    /// Every place where files name what the policy refuses.
    ///
    /// - Parameter files: Swift files under the learner's names.
    /// - Returns: By file as given, then by place.
    package func findings(in files: [SourceFile]) -> [Finding] { files.flatMap(findings) }

    private static let mostInAFile = 20

    private func findings(in file: SourceFile) -> [Finding] {
        let code = CodeText(of: file.text)
        // Where a slash may begin a regex, what is a string after it is a guess: the words
        // are then refused wherever they stand.
        let text = code.mayHoldRegex ? CodeText(raw: file.text) : code
        var found: [(offset: Int, name: String, refusal: Refusal)] = []
        func note(_ refusal: Refusal, _ name: String, at offset: Int) {
            found.append((offset, name, refusal))
        }
        for word in text.words(after: UInt8(ascii: "@")) {
            if let refusal = refusal(of: word.name) {
                note(refusal, "@\(word.name)", at: word.offset)
            }
        }
        for word in text.words(after: UInt8(ascii: "#")) {
            switch word.name {
            case "externalMacro": note(.macro, "#externalMacro", at: word.offset)
            case "sourceLocation": note(.otherPlace, "#sourceLocation", at: word.offset)
            default: break
            }
        }
        for module in code.importedModules() where !modules.contains(module.name) {
            let refusal: Refusal = isMemorySafe ? .moduleBeyondMemorySafety : .module
            note(refusal, "import \(module.name)", at: module.offset)
        }
        for word in text.words(equalTo: "unsafeBitCast") {
            note(.functionFromAddress, word.name, at: word.offset)
        }
        if isMemorySafe {
            let isNoAttribute = { (word: CodeText.Word) in
                !found.contains { $0.offset == word.offset - 1 }
            }
            for word in text.words(equalTo: "unsafe") where isNoAttribute(word) {
                note(.unsafeMemory, word.name, at: word.offset)
            }
        }
        // To find a place takes a look at all before it, so that is done for a few only.
        let shown = found.sorted { $0.offset < $1.offset }.prefix(Self.mostInAFile).map { each in
            let place = code.place(of: each.offset)
            let position = SourcePosition(file: file.name, line: place.line, column: place.column)
            return Finding.refused(each.name, each.refusal, at: position)
        }
        return found.count > shown.count ? shown + [.more(found.count - shown.count)] : shown
    }
}

extension Finding {
    fileprivate static func refused(
        _ name: String,
        _ refusal: SourcePolicy.Refusal,
        at position: SourcePosition
    ) -> Finding {
        let reason = refusal.reason
        let name = SubmittedName.escaped(Array(name.utf8))
        return Finding(
            refusal.isOfModules ? "refused-import" : "refused-word",
            at: position,
            .init(en: "\(name) \(reason.en)", zh: "\(name) \(reason.zh)"),
            mend: refusal.mend
        )
    }
}

extension SourcePolicy.Refusal {
    var isOfModules: Bool { self == .module || self == .moduleBeyondMemorySafety }

    /// What to do about it.
    var mend: Message {
        switch self {
        case .unsafeMemory, .moduleBeyondMemorySafety: .memorySafeMeans
        default:
            .init(
                en: "do without it; no exercise needs it",
                zh: "请去掉它；没有任何练习需要它"
            )
        }
    }

    /// Goes on after the name.
    var reason: Message {
        switch self {
        case .symbolByName:
            .init(
                en: "ties a declaration to a symbol by its name, past the type checker",
                zh: "按名字绑定符号，绕过了类型检查"
            )
        case .section:
            .init(
                en: "puts data where the linker or the loader acts upon it",
                zh: "会把数据放进链接器或加载器要处理的段"
            )
        case .entryPoint:
            .init(
                en: "makes an entry point, and the module is a library",
                zh: "声明了程序入口，而本模块是库"
            )
        case .macro:
            .init(
                en: "makes a macro, which is a program that the compiler runs",
                zh: "声明了宏，而宏是由编译器运行的程序"
            )
        case .codeInCallers:
            .init(
                en: "fixes in its callers how the declaration is compiled",
                zh: "会把声明的编译方式固定到调用方"
            )
        case .innerParts:
            .init(
                en: "opens or passes on what another module keeps to itself",
                zh: "会打开或转手其他模块的内部实现"
            )
        case .replacement:
            .init(
                en: "puts one declaration in place of another while the program runs",
                zh: "会在运行时用一个声明替换另一个声明"
            )
        case .functionFromAddress:
            .init(
                en: "makes a function of an address, or a value of another type's bytes",
                zh: "会把地址变成函数，或把一种类型的字节当作另一种类型的值"
            )
        case .compilersOwn:
            .init(
                en: "is an attribute of the compiler's own, not of the language",
                zh: "是编译器内部的特性，不属于语言本身"
            )
        case .otherPlace:
            .init(
                en: "makes the compiler's messages name another place",
                zh: "会让编译器的消息指向别的位置"
            )
        case .unsafeMemory:
            .init(
                en: "is for unsafe memory, and this exercise needs none",
                zh: "用于不安全的内存操作，而本练习不需要它"
            )
        case .moduleBeyondMemorySafety:
            .init(
                en: "brings functions that reach beyond memory safety, and this exercise needs "
                    + "none",
                zh: "会引入超出内存安全范围的函数，而本练习不需要它们"
            )
        case .module:
            .init(
                en: "is of no module that the exercises use",
                zh: "导入了练习不使用的模块"
            )
        }
    }
}

extension Message {
    /// What to use where an exercise needs no unsafe memory.
    package static let memorySafeMeans = Message(
        en: "use tasks, actors, and the module Synchronization, with Mutex and Atomic; no "
            + "pointers, no other module",
        zh: "请使用任务、actor，以及 Synchronization 模块中的 Mutex 和 Atomic；不要使用指针和其他模块"
    )
}
