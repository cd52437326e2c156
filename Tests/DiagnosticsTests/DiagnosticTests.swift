import Diagnostics
import Testing

private func diagnostic(
    file: String = "lessons/01-first/lesson.en.md",
    line: Int = 3,
    column: Int = 7,
    severity: Diagnostic.Severity = .error,
    code: String = "code",
    excerpt: String? = nil
) -> Diagnostic {
    Diagnostic(
        severity,
        code,
        at: SourcePosition(file: file, line: line, column: column),
        Message(en: "something is wrong", zh: "有问题"),
        mend: Message(en: "mend it", zh: "请修正"),
        excerpt: excerpt
    )
}

@Suite struct DiagnosticTests {
    @Test(arguments: [
        (
            MessageLanguage.english, Diagnostic.Severity.error,
            "lessons/01-first/lesson.en.md:3:7: error: something is wrong (mend it)"
        ),
        (
            .english, .warning,
            "lessons/01-first/lesson.en.md:3:7: warning: something is wrong (mend it)"
        ),
        (.chinese, .error, "lessons/01-first/lesson.en.md:3:7: 错误: 有问题（请修正）"),
        (.chinese, .warning, "lessons/01-first/lesson.en.md:3:7: 警告: 有问题（请修正）"),
    ])
    func fitsOnOneLine(language: MessageLanguage, severity: Diagnostic.Severity, line: String) {
        #expect(diagnostic(severity: severity).line(in: language) == line)
    }

    @Test func showsTheExcerptIndentedBelowTheLine() {
        let shown = diagnostic(file: "a", excerpt: "- one\n\n+ two").text(in: .english)
        #expect(
            shown == """
                a:3:7: error: something is wrong (mend it)
                    - one
                    \("")
                    + two
                """
        )
    }

    @Test func sortsByFileLineColumnAndKind() {
        let sorted = [
            diagnostic(file: "a", line: 1, column: 1),
            diagnostic(file: "a", line: 2, column: 1, code: "x"),
            diagnostic(file: "a", line: 2, column: 1, code: "y"),
            diagnostic(file: "a", line: 2, column: 10),
            diagnostic(file: "b", line: 1, column: 1),
        ]
        #expect(sorted.reversed().inReadingOrder() == sorted)
    }

    @Test func hasErrorsOnlyIfOneIsMoreThanAWarning() {
        #expect(![diagnostic(severity: .warning)].hasErrors)
        #expect([diagnostic(severity: .warning), diagnostic()].hasErrors)
        #expect(![Diagnostic]().hasErrors)
    }
}
