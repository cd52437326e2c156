import SitePages
import Testing

@Suite struct RelativePathTests {
    @Test(arguments: [
        ("index.html", "en/index.html", "en/index.html"),
        ("en/index.html", "index.html", "../index.html"),
        ("en/lessons/a.html", "en/lessons/b.html", "b.html"),
        ("en/lessons/a.html", "zh/lessons/a.html", "../../zh/lessons/a.html"),
        ("en/lessons/a.html", "en/index.html", "../index.html"),
        ("en/lessons/a.html", "assets/site.css", "../../assets/site.css"),
    ])
    func leadsFromOneFileToAnother(source: String, target: String, path: String) {
        #expect(RelativePath.from(source, to: target) == path)
        #expect(RelativePath.resolving(path, in: source) == target)
    }

    @Test(arguments: [
        ("./lesson.zh.md", "lessons/01-a/lesson.zh.md"),
        ("../02-b/./lesson.en.md", "lessons/02-b/lesson.en.md"),
        ("../../README.md", "README.md"),
        ("../../../secret", nil),
    ])
    func resolvesWithinTheCourse(path: String, target: String?) {
        #expect(RelativePath.resolving(path, in: "lessons/01-a/lesson.en.md") == target)
    }

    @Test(arguments: [
        ("a%20b", "a b"), ("%E9%94%81", "锁"), ("100%", "100%"), ("%zz", "%zz"), ("%4", "%4"),
    ])
    func decodesPercentEscapes(written: String, meant: String) {
        #expect(RelativePath.decodingPercents(written[...]) == meant)
    }
}
