import LessonMarkup
import Testing

struct BlockParsingTests {
    @Test func parsesEveryKindOfBlockWithItsPlace() {
        let markdown = """
            ## Two *words*

            One
            line.

            > quoted
            > > twice

            - a
            - b

            3. c

               d

            ---

            <div>
            </div>

                indented
            """
        #expect(
            dump(of: markdown, firstLine: 11) == """
                11:1 heading 2 #two-words Two em(words)
                13:1 paragraph One⏎line.
                16:1 quotation
                  16:3 paragraph quoted
                  17:3 quotation
                    17:5 paragraph twice
                19:1 list tight
                  item
                    19:3 paragraph a
                  item
                    20:3 paragraph b
                22:1 list from 3 loose
                  item
                    22:4 paragraph c
                    24:4 paragraph d
                26:1 break
                28:1 html "<div>\\n</div>\\n"
                31:5 code  "indented\\n"

                """
        )
    }

    @Test func parsesTablesWithAlignments() {
        let markdown = """
            | a | b | c | d |
            |---|:--|:-:|--:|
            | `1` | [x](y) | *z* |
            """
        #expect(
            dump(of: markdown) == """
                1:1 table none left center right
                  a | b | c | d
                  code(1) | link(x → y @3:9) | em(z) | \("")

                """
        )
    }

    @Test func tellsTasksFromOtherItems() {
        #expect(
            dump(of: "- [x] did\n- [ ] do\n- other\n") == """
                1:1 list tight
                  item done
                    1:7 paragraph did
                  item open
                    2:7 paragraph do
                  item
                    3:3 paragraph other

                """
        )
    }

    @Test(arguments: [
        ("```swift example=race exit=1\nx\n```", "1:1 code swift example=race exit=1 \"x\\n\"\n"),
        ("~~~ Output  unordered\n~~~", "1:1 code output unordered= \"\"\n"),
        ("```\nx\n```", "1:1 code  \"x\\n\"\n"),
        ("```sh a= a=2\n```", "1:1 code sh a= \"\"\n"),
    ])
    func readsLanguageAndAttributesOfAFence(markdown: String, expected: String) {
        #expect(dump(of: markdown) == expected)
    }

    @Test func tellsAlertsFromQuotations() {
        let markdown = """
            > [!NOTE]
            > Text

            > [!answer]
            >
            > - Yes

            > [!TIP]

            > [NOTE]
            """
        #expect(
            dump(of: markdown) == """
                1:1 alert note
                  2:3 paragraph Text
                4:1 alert answer
                  6:3 list tight
                    item
                      6:5 paragraph Yes
                8:1 alert tip
                10:1 quotation
                  10:3 paragraph [NOTE]

                """
        )
    }
}
