import CodeHighlighting
import Testing

struct OtherHighlightingTests {
    @Test(arguments: [
        (
            "#include <stdio.h>\n#define A 1",
            "⟨attribute #include⟩ ⟨string <stdio.h>⟩\n⟨attribute #define⟩ A ⟨number 1⟩"
        ),
        ("static int x = 0x1F;", "⟨keyword static⟩ ⟨type int⟩ x = ⟨number 0x1F⟩;"),
        ("pid_t p = fork(); // c", "⟨type pid_t⟩ p = fork(); ⟨comment // c⟩"),
        (
            "L\"a\\\"\" 'b' /* c */ 1.5e-3f",
            "⟨string L\"a\\\"\"⟩ ⟨string 'b'⟩ ⟨comment /* c */⟩ ⟨number 1.5e-3f⟩"
        ),
        ("\"open\nif", "⟨string \"open⟩\n⟨keyword if⟩"),
    ])
    func highlightsC(code: String, expected: String) {
        #expect(CodeLanguage.c.marked(code) == expected)
    }

    @Test(arguments: [
        (
            "for f in *; do echo $f; done",
            "⟨keyword for⟩ f ⟨keyword in⟩ *; ⟨keyword do⟩ ⟨type echo⟩ ⟨attribute $f⟩; ⟨keyword done⟩"
        ),
        ("echo for # c", "⟨type echo⟩ for ⟨comment # c⟩"),
        ("x=${y#z}$1 a#b", "x=⟨attribute ${y#z}$1⟩ a#b"),
        ("'a\nb' \"$(f \"x\")\"", "⟨string 'a\nb'⟩ ⟨string \"$(f \"x\")\"⟩"),
        ("$ swift test", "$ swift test"),
        ("sleep 1 \\' 2>&1", "sleep ⟨number 1⟩ \\' ⟨number 2⟩>&⟨number 1⟩"),
    ])
    func highlightsShell(code: String, expected: String) {
        #expect(CodeLanguage.shell.marked(code) == expected)
    }

    @Test(arguments: [
        (
            "{\"a\": [-2.5e3, true, \"b\"]}",
            "{⟨attribute \"a\"⟩: [⟨number -2.5e3⟩, ⟨keyword true⟩, ⟨string \"b\"⟩]}"
        ),
        ("\"a\\\"b\" \"open\n", "⟨string \"a\\\"b\"⟩ ⟨string \"open⟩\n"),
    ])
    func highlightsJSON(code: String, expected: String) {
        #expect(CodeLanguage.json.marked(code) == expected)
    }
}
