import CourseModel
import Diagnostics
import Testing

@testable import Proofreading

private let file = AuthoredFile(path: "lesson.zh.md", form: .markdown(isChinese: true))
private let matter = "---\ntitle: 题\n---\n\n"

/// The kinds of what is found in a paragraph, in reading order.
private func kinds(in paragraph: String) -> [String] {
    file.typographyFindings(in: matter + paragraph + "\n").map(\.diagnostic.code)
}

/// A body after `--fix`.
private func mended(_ body: String) -> String {
    let text = Correction(of: matter + body, in: file).text
    return String(text.dropFirst(matter.count))
}

@Suite struct TypographyTests {
    @Test(arguments: [
        ("先取,再存.", "先取，再存。"),
        ("锁:一种约定;先取后还!好吗?", "锁：一种约定；先取后还！好吗？"),
        ("锁(lock)和门(见下)都行", "锁（lock）和门（见下）都行"),
        ("竞争 (race) 是错误", "竞争（race）是错误"),
        ("用`fork`和Swift写3个进程", "用 `fork` 和 Swift 写 3 个进程"),
        ("把**Python**程序跑一遍", "把 **Python** 程序跑一遍"),
        ("见[Swift文档](a.md)里", "见 [Swift 文档](a.md)里"),
        ("先取， 再存 。", "先取，再存。"),
        ("他说 “好” 就走", "他说“好”就走"),
        ("他说\"好\"就走", "他说“好”就走"),
        ("等等...然后…再说。。。", "等等……然后……再说……"),
        ("好，，就这样。。", "好，就这样。"),
        ("用 `a`, 然后", "用 `a`，然后"),
        ("| 锁,门 | b |\n|--|--|\n| 用a | 好 |", "| 锁，门 | b |\n|--|--|\n| 用 a | 好 |"),
        ("> [!NOTE]\n> 用Swift写", "> [!NOTE]\n> 用 Swift 写"),
        ("- 用Swift写\n- [x] 好,行", "- 用 Swift 写\n- [x] 好，行"),
        ("![图,甲](a.svg \"题,乙\")", "![图，甲](a.svg \"题，乙\")"),
        ("文[^1]\n\n[^1]: 注,一", "文[^1]\n\n[^1]: 注，一"),
        ("用Swift\n写,好", "用 Swift\n写，好"),
    ])
    func mendsWhatIsCertain(wrong: String, right: String) {
        #expect(mended(wrong) == right)
    }

    @Test(arguments: [
        "先取，再存。“好”吗？——好……《书》、`a`、（b）",
        "占 50% 的时间，10:30 开始，共 1,024 个，3.5 倍",
        "文件 main.swift 里的 f(x) 与 `init()`，见 https://a.org/x,y。",
        "序列 1, 2, ..., n 与 (a + b) 的和",
        "It is English, with (all) its marks... \"quoted\".",
        "第①步，再看 10⁴¹ 种",
        "don't 用 it's 这样的词",
    ])
    func leavesWhatIsRight(text: String) {
        #expect(kinds(in: text) == [])
        #expect(mended(text) == text)
    }

    /// What follows the author's mind is reported, and left to the author.
    @Test(arguments: [
        ("他说'好'就走", ["straight-quotes"]),
        ("好！！", ["doubled-punctuation"]),
        ("Swift:一门语言", ["narrow-punctuation"]),
        ("路径:/tmp 下", ["narrow-punctuation"]),
        ("Hello, 世界", ["narrow-punctuation"]),
    ])
    func onlyReportsWhatIsNot(text: String, kinds expected: [String]) {
        #expect(kinds(in: text) == expected)
        #expect(mended(text) == text)
    }

    @Test func touchesNoCodeAddressOrAttribute() {
        let body = """
            ```swift example=a
            // 用Swift,写(好)
            ```

            见[文](a,中b.md)和<https://a.org/中a>以及 `中a,中`。

            <p title="中a,中">

                缩进,代码a

            [标]: 中a,中.md
            """
        let expected = body.replacing("和<https", with: "和 <https").replacing("a>以", with: "a> 以")
        #expect(mended(body) == expected)
    }

    /// An anchor is made from a heading's text, so such a heading stays; one with its own is mended.
    @Test func keepsTheAnchorsOfHeadings() {
        #expect(mended("## 用Swift写\n\n## 用Swift {#use}\n") == "## 用Swift写\n\n## 用 Swift {#use}\n")
    }

    @Test func keepsWindowsLineEndsAndTheByteOrderMark() {
        let text = "\u{FEFF}---\r\ntitle: 题\r\n---\r\n\r\n先取,再存\r\n"
        #expect(
            Correction(of: text, in: file).text
                == "\u{FEFF}---\r\ntitle: 题\r\n---\r\n\r\n先取，再存\r\n"
        )
    }

    @Test func mendsTitlesRubricsWordsAndDrawings() {
        let exercise = AuthoredFile(path: "exercise.en.md", form: .markdown(isChinese: false))
        let rubric =
            "---\ntitle: 中a\nrubric:\n  - text: {en: \"中a\", zh: \"用Swift写,好\"}\n---\n\n中a\n"
        #expect(
            Correction(of: rubric, in: exercise).text
                == rubric.replacing("用Swift写,好", with: "用 Swift 写，好")
        )
        let words = AuthoredFile(path: "zh.yml", form: .yaml(isChinese: true))
        #expect(Correction(of: "a: 用Swift\nb: '中,文'\n", in: words).text == "a: 用 Swift\nb: '中，文'\n")
        let drawing = AuthoredFile(path: "a.zh.svg", form: .drawing)
        let svg =
            "<svg a=\"中b\"><!-- 中b --><title>中b</title>"
            + "<text x=\"1\">用<tspan>Swift</tspan>,a&lt;中</text></svg>"
        #expect(
            Correction(of: svg, in: drawing).text
                == svg.replacing("<title>中b", with: "<title>中 b")
        )
    }

    @Test func tellsThePlaceInBytes() throws {
        let finding = try #require(file.typographyFindings(in: matter + "锁,门\n").first)
        #expect(finding.diagnostic.position.line == 5)
        #expect(finding.diagnostic.position.column == 4)
        #expect(finding.diagnostic.severity == .warning)
    }
}
