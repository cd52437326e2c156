import CodeHighlighting
import Testing

struct AnyInputTests {
    private static let program = """
        #!/bin/sh
        @main struct 锁 { /* a /* b */ */ let `x` = "é\\(y + "z\\("w")")" } // 中文
        #"raw \\#(1)"# #/re/# x = /a[/]/ \"\"\"
          multi \\(line)
        \"\"\" f'{a!r:>{w}}' rb"\\x00" '''t''' 0x1.8p-3 1_000.5e+7j $(x "$(y)") ${z}
        #include <a.h>
        {"k": [true, -1e5]} @available(macOS 15, *) #if os(Linux)
        """

    @Test(arguments: CodeLanguage.allCases)
    func losesNothingOfAProgramCutAnywhere(language: CodeLanguage) {
        let scalars = Array(Self.program.unicodeScalars)
        for start in stride(from: 0, to: scalars.count, by: 7) {
            for end in start...scalars.count where (end - start) % 5 == 0 {
                var code = String.UnicodeScalarView()
                code.append(contentsOf: scalars[start..<end])
                expectWhole(String(code), in: language)
            }
        }
    }

    @Test(arguments: CodeLanguage.allCases)
    func losesNothingOfRandomText(language: CodeLanguage) {
        var generator = SystemRandomNumberGenerator()
        let likely = Array("\"'`#/\\()[]{}$@*:;.eExX0_1fr \n\té锁".utf8)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? likely[Int.random(in: likely.indices, using: &generator)]
                    : UInt8.random(in: 0...255, using: &generator)
            }
            expectWhole(String(decoding: bytes, as: UTF8.self), in: language)
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: CodeLanguage.allCases,
        [
            "\"\\(", "/(", "=/[", "#\"", "`", "/*", "f'{", "$(", "\"$(", "get ", "#", "'''",
            "@available(",
        ]
    )
    func readsRepeatedOpeningsInLinearTime(language: CodeLanguage, opening: String) {
        expectWhole(String(repeating: opening, count: 10_000), in: language)
    }

    private func expectWhole(_ code: String, in language: CodeLanguage) {
        let tokens = language.tokens(of: code)
        let joined = tokens.map(\.text).joined()
        if !joined.utf8.elementsEqual(code.utf8) {
            Issue.record("\(language) changed \(code.prefix(200).debugDescription)")
        }
        if tokens.contains(where: { $0.text.isEmpty }) {
            Issue.record("\(language) has an empty token in \(code.prefix(200).debugDescription)")
        }
    }
}
