import CourseModel

/// Chooses the text of a scaffold for a language of the course.
///
/// Scaffolds are written in English and Chinese; a course in another language begins with English.
struct Tongue {
    private let isChinese: Bool

    init(_ language: Language) {
        isChinese = language.isChinese
    }

    /// The text for this language.
    func callAsFunction(en: String, zh: String) -> String {
        isChinese ? zh : en
    }
}

extension String {
    /// The text as a value of YAML, in quotation marks where it needs them.
    var inYAML: String {
        let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}
