import CodeHighlighting
import Testing

struct CodeLanguageNameTests {
    @Test(arguments: [
        ("swift", CodeLanguage.swift), ("py", .python), ("bash", .shell), ("h", .c),
        ("json", .json),
    ])
    func knowsALanguageByTheNamesThatAuthorsUse(name: String, language: CodeLanguage) {
        #expect(CodeLanguage(named: name) == language)
    }

    @Test func knowsNoLanguageByAnotherName() {
        #expect(CodeLanguage(named: "text") == nil)
    }
}
