/// Pieces of text that mean something to a parser, or to a browser.
enum FuzzWords {
    /// The words for a slot.
    static func words(of slot: FuzzInput.Slot) -> [String] {
        switch slot {
        case .lesson, .lessons: markdown + addresses
        case .exercise: markdown + addresses + ["## Hint 1\n", "## Hint 2\n\n", "## Hint ９\n"]
        case .settings: yaml
        case .glossary: yaml + glossary + addresses
        case .figure: svg
        case .suite, .starter, .manifest: swift
        }
    }

    /// The words for a place in a file: those of YAML where the front matter is.
    static func words(of slot: FuzzInput.Slot, in file: [UInt8], at place: Int) -> [String] {
        let isPage = [.lesson, .lessons, .exercise].contains(slot)
        return isPage && place < 300 ? yaml : words(of: slot)
    }

    static let odd = [
        "\u{0}", "\u{FEFF}", "\r", "\r\n", "\u{2028}", "\u{85}", "\u{202E}", "\u{2066}",
        "\u{200D}", "\u{301}", "\u{1B}[31m", "\u{7F}", "\u{FFFD}", "👨‍👩‍👧", "锁", "é", "ß", "İ", "ſ",
        "\t", " ", "  ", "\u{A0}", "\u{3000}", "\n", "\n\n",
    ]

    static let addresses = [
        "../02-second/lesson.en.md", "lesson.en.md#begin", "#begin", "boxes.en.svg", "boxes.zh.svg",
        "../../exercises/01-first/add-two/exercise.en.md", "javascript:", "JaVa\tScript:alert(1)",
        "&#106;avascript:", "data:text/html,<b>", "data:image/png;base64,AA", "vbscript:",
        "file:///",
        "%", "%2", "%00", "%2e%2e/", "%2F", "%FF", "%C3%A9", "//example.org", "https://a.b/", "/",
        "\\", "..", "../", "?a=1&b=2", "#", "##", "mailto:a@b.c", "x:", ":", "'", "\"", "<", ">",
        "é", "锁.md", "a b", "\u{202E}", "&amp;", "&quot;onclick=1", "a",
    ]

    static let markdown =
        [
            "a", "b ", "[", "]", "(", ")", "![", "](", "[]()", "[a](b)", "[^a]", "[^a]: ",
            "\n[^a]: b\n\n",
            "*", "**", "_", "__", "~", "~~", "*a_", "a**", "`", "``", "```", "`a", "\\", "\\[", "<",
            ">",
            "<a>", "</a>", "<!--", "-->", "<?", "?>", "<![CDATA[", "]]>", "<!A",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>", "<div>\n", "</div>\n", "<a href=\"", "&", "&amp;",
            "&#0;",
            "&#x110000;", "&lt;script&gt;", "#", "## a\n", "### a {#b}\n", "## {#page-content}\n",
            "{#", "}",
            "# a\n", "- ", "* ", "+ ", "1. ", "999999999. ", "    ", "\n", "\n\n", "> ", ">",
            "- [ ] ", "- [x] ",
            "|", "|a|b|\n|-|-|\n", "|-", ":-:", "---\n", "===\n", "***\n", "~~~\n",
            "```swift example=a\n",
            "```output\n", "```output unordered\n", "```\n", "```swift\n// hidden\n", "// shown\n",
            "```outcomes of=a\n", "```schedule of=a outcome=1\n", "✔ 2: b\n",
            "```python example=p exit=9\n",
            "> [!NOTE]\n", "> [!ANSWER]\n> ", "> [!X]\n", "> [!NOTE] a\n", "www.a.b", "http://a",
            "a@b.c",
            "www.", "http://", "[[a]]", "[[1]](", "[[a|b]]", "&#x91;", "&#x92;",
            "> [!QUIZ]\n> - [x] a\n> - [ ] b\n",
            "[[", "]]", "$", "\"", "'", "...", "--", "TODO: ", "  \n",
            "\\\n",
            "![a](boxes.en.svg \"b\")\n\n", "![", "![[]()", "[a]: b\n", "[a][", "<a@b.c>",
            "<http://a>",
            "\"\"\"", "/*", "*/", "\\(", "#\"", "$(", "${", "$((", "<<EOF\n", "f\"{", "'''",
            "{\"a\":", "0x",
        ] + odd

    static let yaml =
        [
            "title: ", "summary: ", "minutes: ", "requires: ", "exercises: ", "notes: ",
            "module: A\n",
            "rubric:\n  - id: a\n", "tests: ", "limits: {wall: 20}\n", "lesson: first\n",
            "difficulty: ",
            "languages:\n", "  - {code: en, name: English, hint: Hint}\n", "parts:\n",
            "redirects:\n",
            "  lessons/a: lessons/b\n", "raw_html: true\n", "- ", "  - ", "? ", ": ", "{", "}", "[",
            "]",
            ", ", "a", "\n", "\n  ", "&a ", "*a ", "&a [*a, *a]\n", "<<: *a\n", "<<: ", "!!binary ",
            "!!python/object:a ",
            "!!set ", "!!omap ", "!!timestamp 2001-01-01", "!<tag:x> ", "%YAML 9.9\n", "%TAG ! x\n",
            "---\n", "...\n", "| \n", ">-\n", "|9\n",
            "\"", "'", "\\", "\\x00", "\"\\u0000\"", "\"\\U00110000\"", "#", "# a\n", "~", "null",
            "yes", "no",
            "0x7fffffffffffffff", "99999999999999999999", "-1", "0o17", "1e999", ".inf", ".nan",
            "1_000",
            "12:30:45", "{a: {a: {a: ", "[[[[[[[[", "- - - - - ", "a: a: ", "@", "`", "\t", "en: ",
            "zh: ",
            "lessons: 1-99999999999\n", "lessons: 1-3\n", "wall: 0", "x: y\n",
        ] + odd

    static let glossary = [
        "- term: {en: lock, zh: 锁}\n", "  text:\n    en: \"a\"\n    zh: \"b\"\n",
        "  also: {en: a}\n",
        "  lesson: first\n", "- term: ", "  text: ", "[[a]]", "[[a|lock]]", "[[", "]]", "`", "*a*",
        "[a](b)", "<b>", "[^1]",
    ]

    static let svg =
        [
            "<svg>", "</svg>", "<g>", "</g>", "<g ", "<a href=\"#b\">",
            "<a href='&#106;avascript:x'>", "<use href=\"#boxes\"/>",
            "<script>", "</script>", "<style>", "<foreignObject>", "<image href=\"x\"/>",
            "<set attributeName=\"href\"/>",
            "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", "&a;", "&b;", "&lt;",
            "&#0;", "&", "<?xml version=\"1.0\"?>",
            "<?", "?>", "<!--", "-->", "--", "<![CDATA[", "]]>", "<title>", "</title>", "<text>",
            "</text>", "<desc>", "</desc>",
            "id=\"boxes\" ", "id=\"boxes-a\" ", "id=\"x\" ", "onload=\"a()\" ", "style=\"a\" ",
            "fill=\"url(#a)\" ", "fill=\"url(x)\" ",
            "xlink:href=\"#a\" ", "href=\"x\" ", "viewBox=\"0 0 9 9\" ", "\"", "'", "=", ">", "/>",
            "<", "</", "<p>", "</p>", "<br>", "<b/>",
        ] + odd

    static let swift =
        [
            "struct A {\n", "class B: XCTestCase {\n", "extension C ", "}", "{", "(", ")", "[", "]",
            "<", ">", "@Test ", "@Suite ",
            "func ", "func testA() {}\n", "@Test func a(b c: Int, _: Int) {}\n", "@Test(\"", "\"",
            "\"\"\"", "#\"", "\"#", "##\"", "\\(", "/*", "*/", "//", "\n",
            "// TODO\n", "import Testing\n", "actor ", "enum ", "class func ", "->", ",", ":", "`",
            "#/", "/#", "/", "0x", "1e", "...", "'", "a", "\u{301}",
            "let exercises: [(folder: String, module: String)] = [\n",
            "    (\"01-first/add-two\", \"AddTwo\"),\n", "]\n", "let memorySafe: Set = [\"A\"]\n",
        ] + odd
}
