import Diagnostics

/// The types that a value of front matter can have.
enum WantedType {
    case string
    case strings
    case positiveInteger
    case boolean
    case mapping
    case list
    case localizedText
    case lessonNumbers
    case difficulty
    case redirects

    var name: Message {
        switch self {
        case .string: Message(en: "a text", zh: "一段文字")
        case .strings:
            Message(en: "a list of texts, such as `[one, two]`", zh: "文字列表，如 `[one, two]`")
        case .positiveInteger: Message(en: "a whole number above 0", zh: "大于 0 的整数")
        case .boolean: Message(en: "`true` or `false`", zh: "`true` 或 `false`")
        case .mapping: Message(en: "a mapping, such as `{wall: 20}`", zh: "映射，如 `{wall: 20}`")
        case .list: Message(en: "a list", zh: "一个列表")
        case .localizedText:
            Message(
                en: "a text in each language, such as `{en: …, zh: …}`",
                zh: "每种语言各一段文字，如 `{en: …, zh: …}`"
            )
        case .lessonNumbers:
            Message(
                en: "a lesson's number or two of them with a hyphen, such as `1-3`",
                zh: "一个课号，或用连字符相连的两个课号，如 `1-3`"
            )
        case .redirects:
            Message(
                en: "a mapping of addresses, such as `lessons/old: lessons/new`",
                zh: "地址的映射，如 `lessons/old: lessons/new`"
            )
        case .difficulty:
            Message(en: "`easy`, `medium` or `hard`", zh: "`easy`、`medium` 或 `hard`")
        }
    }
}

extension Diagnostic {
    static func missingFrontMatter(_ path: String) -> Diagnostic {
        Diagnostic(
            .error,
            "missing-front-matter",
            at: SourcePosition(file: path),
            Message(en: "the file has no front matter", zh: "文件缺少 front matter"),
            mend: Message(
                en: "begin it with a line `---`, the keys, and another line `---`",
                zh: "请在开头写一行 `---`，接着写各个键，再写一行 `---`"
            )
        )
    }

    static func unclosedFrontMatter(_ path: String) -> Diagnostic {
        Diagnostic(
            .error,
            "unclosed-front-matter",
            at: SourcePosition(file: path),
            Message(en: "the front matter does not end", zh: "front matter 没有结束"),
            mend: Message(
                en: "put a line `---` after its last key",
                zh: "请在最后一个键之后加一行 `---`"
            )
        )
    }

    static func badYAML(_ reason: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-yaml",
            at: position,
            Message(en: "this is not YAML: \(reason)", zh: "YAML 语法错误：\(reason)"),
            mend: Message(
                en: "mend the syntax; a text with `: ` or `#` in it needs quotes",
                zh: "请修正语法；含有 `: ` 或 `#` 的文字要加引号"
            )
        )
    }

    static func yamlIsNoMapping(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "not-a-mapping",
            at: position,
            Message(en: "this is not a list of keys with values", zh: "这里不是“键: 值”的形式"),
            mend: Message(en: "write `key: value` on each line", zh: "请每行写一个 `key: value`")
        )
    }

    static func yamlTooLarge(limit: Int, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-too-large",
            at: position,
            Message(
                en: "the YAML has more than \(limit) bytes",
                zh: "YAML 超过 \(limit) 字节"
            ),
            mend: Message(en: "keep only the keys there", zh: "这里只应保留各个键")
        )
    }

    static func yamlReference(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "yaml-reference",
            at: position,
            Message(
                en: "anchors (`&name`) and aliases (`*name`) are not allowed",
                zh: "不允许使用锚点（`&name`）和别名（`*name`）"
            ),
            mend: Message(
                en: "write the value out, or put the text in quotes",
                zh: "请直接写出值；如果是文字，请加引号"
            )
        )
    }

    static func duplicateKey(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "duplicate-key",
            at: position,
            Message(en: "the key `\(key)` is there twice", zh: "键 `\(key)` 出现了两次"),
            mend: Message(en: "remove one of them", zh: "请删去其中一个")
        )
    }

    static func unknownKey(
        _ key: String,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unknown-key",
            at: position,
            Message(en: "unknown key `\(key)`", zh: "未知的键 `\(key)`"),
            mend: .choosing(among: known, insteadOf: key)
        )
    }

    static func missingKey(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "missing-key",
            at: position,
            Message(en: "the key `\(key)` is missing", zh: "缺少键 `\(key)`"),
            mend: Message(en: "add `\(key): …`", zh: "请加上 `\(key): …`")
        )
    }

    static func wrongType(
        of key: String,
        wanted: WantedType,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "wrong-type",
            at: position,
            Message(
                en: "`\(key)` cannot have this value",
                zh: "`\(key)` 不能取这个值"
            ),
            mend: Message(en: "write \(wanted.name.en)", zh: "应写：\(wanted.name.zh)")
        )
    }
}

extension Message {
    /// Names the likely meaning of a misspelt word, or else all that could be meant.
    static func choosing(among known: [String], insteadOf word: String) -> Message {
        if let meant = likelyMeaning(of: word, among: known) {
            return Message(en: "did you mean `\(meant)`?", zh: "是不是想写 `\(meant)`？")
        }
        guard !known.isEmpty else {
            return Message(en: "remove it; nothing can stand here", zh: "请删去；这里不能写任何东西")
        }
        let quoted = known.prefix(6).map { "`\($0)`" }
        return Message(
            en: "choose \(quoted.joined(separator: " or ")), or remove it",
            zh: "可选：\(quoted.joined(separator: "、"))；否则请删去"
        )
    }
}
