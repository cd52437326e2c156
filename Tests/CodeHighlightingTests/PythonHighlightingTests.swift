import CodeHighlighting
import Testing

struct PythonHighlightingTests {
    @Test(arguments: [
        ("'a' \"b\\\"c\"", "⟨string 'a'⟩ ⟨string \"b\\\"c\"⟩"),
        ("rb'a' bar'", "⟨string rb'a'⟩ bar⟨string '⟩"),
        ("'''a\n'b'\n'''c", "⟨string '''a\n'b'\n'''⟩c"),
        ("f'a{b}c'", "⟨string f'a⟩{b}⟨string c'⟩"),
        ("f'{a!r:>{w}}'", "⟨string f'⟩{a!r:⟨string >⟩{w}}⟨string '⟩"),
        ("f'{{x}}'", "⟨string f'{{x}}'⟩"),
        ("f\"{d[\"k\"]}\"", "⟨string f\"⟩{d[⟨string \"k\"⟩]}⟨string \"⟩"),
        ("f'{x:.2f}' # c", "⟨string f'⟩{x:⟨string .2f⟩}⟨string '⟩ ⟨comment # c⟩"),
        ("'open\nif", "⟨string 'open⟩\n⟨keyword if⟩"),
    ])
    func findsStrings(code: String, expected: String) {
        #expect(CodeLanguage.python.marked(code) == expected)
    }

    @Test(arguments: [
        ("0xFF 1_0.5e+3 .5 2j", "⟨number 0xFF⟩ ⟨number 1_0.5e+3⟩ ⟨number .5⟩ ⟨number 2j⟩"),
        ("@app.route('/')", "⟨attribute @app.route⟩(⟨string '/'⟩)"),
        ("a @ b  # c", "a @ b  ⟨comment # c⟩"),
        ("def f(): return None", "⟨keyword def⟩ f(): ⟨keyword return⟩ ⟨keyword None⟩"),
        (
            "match x:\n    case Point(): pass",
            "⟨keyword match⟩ x:\n    ⟨keyword case⟩ ⟨type Point⟩(): ⟨keyword pass⟩"
        ),
        ("match = re.match(x)", "match = re.match(x)"),
        ("with Pool(4) as p:", "⟨keyword with⟩ ⟨type Pool⟩(⟨number 4⟩) ⟨keyword as⟩ p:"),
        ("MAX = 锁", "MAX = 锁"),
    ])
    func findsOtherTokens(code: String, expected: String) {
        #expect(CodeLanguage.python.marked(code) == expected)
    }
}
