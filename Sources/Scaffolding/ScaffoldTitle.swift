/// The title of a new lesson or exercise.
struct ScaffoldTitle {
    /// In the course's first language; `nil` if its author gave none.
    let given: String?
    let slug: String

    /// Refuses a title that is none.
    func check() throws(ScaffoldRefusal) {
        guard let given else { return }
        let isBlank = given.allSatisfy(\.isWhitespace)
        guard !isBlank, !given.unicodeScalars.contains(where: { $0.properties.isControl }) else {
            throw ScaffoldRefusal(
                en: "the title is empty or has more than one line; write it in one",
                zh: "标题是空的，或者不止一行；请写成一行"
            )
        }
    }

    /// The title in a language: what was given, or made from the slug in English; else a task.
    func text(_ say: Tongue, isOriginal: Bool) -> String {
        let words = slug.replacing("-", with: " ")
        let made = words.prefix(1).uppercased() + words.dropFirst()
        if isOriginal, let given { return given }
        let english = isOriginal ? made : "TODO: Translate the title “\(given ?? made)”."
        let chinese = isOriginal ? "TODO：写出标题。" : "TODO：译出标题“\(given ?? made)”。"
        return say(en: english, zh: chinese)
    }
}

extension Unicode.Scalar.Properties {
    /// Whether the character has no shape: a newline, a tab, an escape.
    fileprivate var isControl: Bool {
        generalCategory == .control || generalCategory == .lineSeparator
            || generalCategory == .paragraphSeparator
    }
}
