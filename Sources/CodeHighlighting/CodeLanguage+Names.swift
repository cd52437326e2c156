extension CodeLanguage {
    /// The language that an author means by the first word of a fence.
    ///
    /// - Parameter name: In lower case.
    package init?(named name: String) {
        switch name {
        case "swift": self = .swift
        case "python", "py", "python3": self = .python
        case "sh", "shell", "bash", "zsh": self = .shell
        case "c", "h": self = .c
        case "json": self = .json
        default: return nil
        }
    }
}
