import Diagnostics
import Verdicts

extension Finding {
    static let noObject = Finding(
        "no-object",
        .init(
            en: "what the compiler made of the files is no object that can be checked",
            zh: "编译器由这些文件生成的目标文件无法检查"
        ),
        mend: .init(
            en: "hand in plain Swift without attributes that steer the compiler",
            zh: "请提交普通的 Swift 代码，不要使用操纵编译器的特性"
        )
    )

    static func foreignDefinition(_ symbol: String) -> Finding {
        let name = readable(symbol)
        return Finding(
            "foreign-definition",
            .init(
                en: "the module defines \(name), which is not its own to define",
                zh: "模块定义了 \(name)，而它不属于本模块"
            ),
            mend: .init(
                en: "look for an attribute that names a symbol, such as @_silgen_name or @c, and "
                    + "remove it",
                zh: "请找出并删除指定符号名的特性，例如 @_silgen_name 或 @c"
            )
        )
    }

    static func foreignReference(_ symbol: String) -> Finding {
        let name = readable(symbol)
        return Finding(
            "foreign-reference",
            .init(
                en: "the module uses \(name), which no exercise needs",
                zh: "模块使用了 \(name)，而没有任何练习需要它"
            ),
            mend: .init(
                en: "look for a call of that name, or an import that brings it, and remove it",
                zh: "请找出并删除对它的调用，或引入它的 import"
            )
        )
    }

    static func constructor(_ section: String) -> Finding {
        Finding(
            "constructor",
            .init(
                en: "the module has code called before or after main, in \(readable(section))",
                zh: "模块在 \(readable(section)) 段中放入了会在 main 之前或之后被调用的代码"
            ),
            mend: .init(
                en: "look for @section and @used, and remove them",
                zh: "请找出并删除 @section 和 @used"
            )
        )
    }

    static func foreignSection(_ section: String) -> Finding {
        Finding(
            "foreign-section",
            .init(
                en: "the module has a section \(readable(section)), for which Swift code has no "
                    + "use",
                zh: "模块含有 Swift 代码用不到的段 \(readable(section))"
            ),
            mend: .init(
                en: "look for @section, or a test of your own among the sources, and remove it",
                zh: "请找出并删除 @section，或混在源码中的测试"
            )
        )
    }

    static func linkerOption(_ word: String) -> Finding {
        Finding(
            "linker-option",
            .init(
                en: "the module asks the linker for \(readable(word))",
                zh: "模块要求链接器使用 \(readable(word))"
            ),
            mend: .init(
                en: "import only the modules that the exercises use",
                zh: "请只导入练习所使用的模块"
            )
        )
    }

    /// A symbol for people: its identifiers with dots between them, then the symbol itself.
    private static func readable(_ symbol: String) -> String {
        let escaped = SubmittedName.escaped(Array(symbol.utf8))
        guard let name = MangledName(symbol), !name.identifiers.isEmpty else { return escaped }
        let words = name.identifiers.prefix(4).joined(separator: ".")
        return "\(SubmittedName.escaped(Array(words.utf8))) [\(escaped)]"
    }
}
