import Diagnostics
import Verdicts

extension Finding {
    static func noFolder(_ name: String) -> Finding {
        let name = SubmittedName.escaped(Array(name.utf8))
        return Finding(
            "no-folder",
            .init(
                en: "\(name), or a folder on the way to it, is a link or cannot be read",
                zh: "\(name) 或其上级目录是链接，或者无法读取"
            ),
            mend: .init(
                en: "hand in a real folder with the files in it",
                zh: "请提交真正的目录，并把文件放在里面"
            )
        )
    }

    static func tooManyEntries(limit: Int) -> Finding {
        Finding(
            "too-many-entries",
            .init(
                en: "the folder holds more than \(limit) files and folders",
                zh: "目录中的文件和子目录超过 \(limit) 个"
            ),
            mend: .init(
                en: "hand in only the exercise's Swift files",
                zh: "请只提交该练习的 Swift 文件"
            )
        )
    }

    static func tooManyFiles(limit: Int) -> Finding {
        Finding(
            "too-many-files",
            .init(
                en: "there are more than \(limit) Swift files",
                zh: "Swift 文件超过 \(limit) 个"
            ),
            mend: .init(en: "put the code into fewer files", zh: "请把代码合并到更少的文件中")
        )
    }

    static func twins(_ names: [String]) -> Finding {
        Finding(
            "twin-names",
            .init(
                en: "the names \(names.joined(separator: ", ")) differ only by case or accents",
                zh: "文件名 \(names.joined(separator: "、")) 只有大小写或重音写法不同"
            ),
            mend: .init(en: "give each file a name of its own", zh: "请给每个文件取不同的名字")
        )
    }

    static func more(_ count: Int) -> Finding {
        Finding(
            "more",
            .init(en: "\(count) more of the kind", zh: "另有 \(count) 项类似问题"),
            mend: .init(en: "mend the ones above first", zh: "请先解决上面列出的问题")
        )
    }
}
