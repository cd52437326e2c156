import Diagnostics
import InterleaveCommands
import Testing

@Suite struct MessageLanguageTests {
    @Test(
        arguments: [
            ([:], .english),
            (["LANG": "zh_CN.UTF-8"], .chinese),
            (["LANG": "de_DE.UTF-8"], .english),
            (["LC_MESSAGES": "zh", "LANG": "en_US.UTF-8"], .chinese),
            (["LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"], .english),
            (["LC_ALL": "", "LANG": "zh_TW"], .chinese),
        ] as [([String: String], MessageLanguage)]
    )
    func takesTheLocalesLanguage(environment: [String: String], language: MessageLanguage) {
        #expect(MessageLanguage(environment: environment) == language)
    }
}
