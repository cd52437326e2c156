package import Diagnostics

/// Why the design of a site cannot be used.
package enum SiteDesignError: Error, Equatable {
    case cannotRead(file: String, reason: String)
    case badWords(file: String, reason: String)
    case missingTemplate(String)
    case badTemplate(name: String, reason: String)
    case missingWord(key: String, language: String)

    /// What is wrong and what to do, for the person who builds the site.
    package var message: Message {
        switch self {
        case .cannotRead(let file, let reason):
            Message(
                en: "cannot read \(file): \(reason); restore the site folder of the course",
                zh: "无法读取 \(file)：\(reason)；请恢复课程的 site 文件夹"
            )
        case .badWords(let file, let reason):
            Message(
                en: "site/\(file) is not a list of “key: text” lines: \(reason)",
                zh: "site/\(file) 不是“键: 文字”的列表：\(reason)"
            )
        case .missingTemplate(let name):
            Message(
                en: "site/templates/\(name).mustache is missing; restore it",
                zh: "缺少 site/templates/\(name).mustache，请恢复它"
            )
        case .missingWord(let key, let language):
            Message(
                en: "site/words/\(language).yml has no line “\(key): …”, and there is no en.yml "
                    + "with one either; add it",
                zh: "site/words/\(language).yml 缺少“\(key): …”一行，en.yml 里也没有；请补上"
            )
        case .badTemplate(let name, let reason):
            Message(
                en: "site/templates/\(name).mustache is no Mustache template: \(reason)",
                zh: "site/templates/\(name).mustache 不是 Mustache 模板：\(reason)"
            )
        }
    }
}
