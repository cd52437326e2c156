import CodeHighlighting
import Testing

struct SwiftHighlightingTests {
    @Test(arguments: [
        ("\"a\\n\"", "⟨string \"a\\n\"⟩"),
        ("\"a \\(b + \"c\") d\"", "⟨string \"a ⟩\\(b + ⟨string \"c\"⟩)⟨string  d\"⟩"),
        ("\"\\(f(x: (1)))\"", "⟨string \"⟩\\(f(x: (⟨number 1⟩)))⟨string \"⟩"),
        ("#\"a\"b\\(c)\"#", "⟨string #\"a\"b\\(c)\"#⟩"),
        ("#\"\\#(a)\"#", "⟨string #\"⟩\\#(a)⟨string \"#⟩"),
        ("#\"\"\"#", "⟨string #\"\"\"#⟩"),
        ("\"\"\"\na \"b\" \\(c)\n\"\"\"", "⟨string \"\"\"\na \"b\" ⟩\\(c)⟨string \n\"\"\"⟩"),
        ("\"open\nlet", "⟨string \"open⟩\n⟨keyword let⟩"),
        ("x = /a[/]b\\/c/", "x = ⟨string /a[/]b\\/c/⟩"),
        ("a / b / c", "a / b / c"),
        ("f(/\\d+/)", "f(⟨string /\\d+/⟩)"),
        ("return /x/", "⟨keyword return⟩ ⟨string /x/⟩"),
        ("#/a/b/#", "⟨string #/a/b/#⟩"),
        ("#/\n a \n/#", "⟨string #/\n a \n/#⟩"),
    ])
    func findsStringsAndRegexes(code: String, expected: String) {
        #expect(CodeLanguage.swift.marked(code) == expected)
    }

    @Test(arguments: [
        ("1_000 0xFF_p 0b01 0o7", "⟨number 1_000⟩ ⟨number 0xFF_⟩p ⟨number 0b01⟩ ⟨number 0o7⟩"),
        ("1.5e-3 0x1.8p2", "⟨number 1.5e-3⟩ ⟨number 0x1.8p2⟩"),
        ("1.max t.0.1 1...2", "⟨number 1⟩.max t.⟨number 0⟩.⟨number 1⟩ ⟨number 1⟩...⟨number 2⟩"),
        ("x1", "x1"),
    ])
    func findsNumbers(code: String, expected: String) {
        #expect(CodeLanguage.swift.marked(code) == expected)
    }

    @Test(arguments: [
        ("// a\nb", "⟨comment // a⟩\nb"),
        ("/* a /* b */ c */ d", "⟨comment /* a /* b */ c */⟩ d"),
        ("/// `a`", "⟨comment /// `a`⟩"),
        ("/* open", "⟨comment /* open⟩"),
        ("#!/usr/bin/env swift\nlet", "⟨comment #!/usr/bin/env swift⟩\n⟨keyword let⟩"),
    ])
    func findsComments(code: String, expected: String) {
        #expect(CodeLanguage.swift.marked(code) == expected)
    }

    @Test(arguments: [
        ("@Test func a()", "⟨attribute @Test⟩ ⟨keyword func⟩ a()"),
        ("#expect(a)", "⟨attribute #expect⟩(a)"),
        ("#if DEBUG", "⟨keyword #if⟩ ⟨type DEBUG⟩"),
        ("`class`.`let`", "`class`.`let`"),
        ("f(in: x).default.self", "f(in: x).default.⟨keyword self⟩"),
        ("func f(for x: Int)", "⟨keyword func⟩ f(for x: ⟨type Int⟩)"),
        ("try await f(self)", "⟨keyword try⟩ ⟨keyword await⟩ f(⟨keyword self⟩)"),
        (
            "actor A {}\nlet actor = 1",
            "⟨keyword actor⟩ ⟨type A⟩ {}\n⟨keyword let⟩ actor = ⟨number 1⟩"
        ),
        ("var a: Int { get set }", "⟨keyword var⟩ a: ⟨type Int⟩ { ⟨keyword get⟩ ⟨keyword set⟩ }"),
        ("get { set(1) }", "get { set(⟨number 1⟩) }"),
        (
            "func f() async throws(E)",
            "⟨keyword func⟩ f() ⟨keyword async⟩ ⟨keyword throws⟩(⟨type E⟩)"
        ),
        ("async let x = some(1)", "⟨keyword async⟩ ⟨keyword let⟩ x = some(⟨number 1⟩)"),
        ("any P & Sendable", "⟨keyword any⟩ ⟨type P⟩ & ⟨type Sendable⟩"),
        ("$0 + 锁", "$0 + 锁"),
    ])
    func tellsWhatAWordIsByItsNeighbours(code: String, expected: String) {
        #expect(CodeLanguage.swift.marked(code) == expected)
    }
}
