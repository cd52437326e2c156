import CourseModel
import Diagnostics
import Reporting
import Verdicts

/// A run that holds one of everything, and text that means harm to every format.
enum SampleRun {
    /// The run, for a reader.
    static func run(_ language: MessageLanguage, _ exercises: [GradedExercise]) -> GradingRun {
        GradingRun(
            exercises: exercises,
            language: language,
            courseTitle: "Interleave",
            endedAt: "2026-11-21T10:00:00Z"
        )
    }

    /// The run with one exercise in each state.
    static func whole(_ language: MessageLanguage) -> GradingRun {
        run(language, [counter, gather, semaphore, pipe, queue, pool])
    }

    /// Graded: some of it holds.
    static let counter = exercise(
        "atomic-counter",
        en: "Atomic counter",
        zh: "原子计数器",
        .graded,
        [
            item("counts", 1, "It counts from zero with `increment()`.", "用 `increment()` 从零开始计数。")
            {
                [("CounterTests/counts()", .passed)]
            },
            item(
                "exact",
                4,
                "No increment is lost.",
                "不丢失任何一次递增。",
                evidence: ["CounterTests/losesNothing()": printed]
            ) {
                [
                    (
                        "CounterTests/losesNothing()",
                        .failed([
                            Message(
                                en: "Two processes added 2 each, and `value` was 3.",
                                zh: "两个进程各加 2 次，`value` 却是 3。"
                            ),
                            hostile,
                        ])
                    ),
                    (
                        "CounterXCTests/testShared",
                        .crashed(signal: 11, stacks: [SampleStacks.crash])
                    ),
                ]
            },
            item("bounded", 1, "It takes little.", "占用很少。") {
                [
                    ("CounterTests/fits()", .outOfMemory),
                    ("CounterTests/isQuiet()", .tooMuchOutput),
                ]
            },
            item("limit", 1, "The limit is kept.", "不超过上限。") {
                [("CounterTests/keepsTheLimit()", .notReached(because: exact))]
            },
            item("waits", 3, "It waits for its children.", "它会等待子进程。") {
                [
                    ("CounterTests/comesBack()", .timedOut(stacks: SampleStacks.hang)),
                    ("CounterTests/stays()", .exitedEarly(code: 0)),
                    ("CounterXCTests/testLeavesNobody", .leaked(SampleStacks.leftovers)),
                ]
            },
        ],
        order: ["CounterXCTests/testShared", "CounterTests/losesNothing()"]
    )

    private static let exact = RequiredItem(
        id: "exact",
        text: Message(en: "No increment is lost.", zh: "不丢失任何一次递增。")
    )

    /// What the sample's failed test printed and used.
    private static let printed = TestEvidence(
        seconds: 0.0421,
        standardOutput: "::error::forged\n```\n</pre><script>alert(1)</script>\n\u{1B}[2J\n",
        standardError: "]]> & \u{0}\u{FFFE} 完\n",
        outputBytes: 70_000,
        peakMemoryBytes: 12_900_000,
        peakProcesses: 5
    )

    /// Graded: all of it holds.
    static let gather = exercise(
        "gather",
        en: "Gather",
        zh: "汇集结果",
        .graded,
        [
            item("order", 10, "Results come in order.", "结果按顺序返回。") {
                [("GatherTests/keepsOrder()", .passed)]
            }
        ]
    )

    /// The compiler has two errors, a warning and a note.
    static let semaphore = exercise(
        "semaphore",
        en: "Semaphore",
        zh: "信号量",
        .doesNotCompile(
            """
            Semaphore.swift:3:9: error: cannot find 'x<y>' in scope
             1 | struct Semaphore {
             3 |     x<y>
            Semaphore.swift:3:1: note: declared here
            Semaphore.swift:4:9: warning: unused, 100%
            More, files.swift:12:5: error: ::error::forged
            """
        ),
        [item("works", 10, "It works.", "能正常工作。") { [] }]
    )

    /// Its files are those that it began with.
    static let pipe = exercise(
        "pipe",
        en: "Pipe",
        zh: "管道",
        .notBegun,
        [item("works", 10, "It works.", "能正常工作。") { [] }]
    )

    /// It cannot be called.
    static let queue = exercise(
        "queue",
        en: "Queue",
        zh: "队列",
        .apiDiffers([
            Message(en: "`Queue.pop()` must not throw.", zh: "`Queue.pop()` 不得抛出错误。")
        ]),
        [item("works", 10, "It works.", "能正常工作。") { [] }]
    )

    /// The grader failed.
    static let pool = exercise(
        "pool",
        en: "Pool",
        zh: "进程池",
        .ourFault(.init(en: "no space left", zh: "no space left")),
        [item("works", 10, "It works.", "能正常工作。") { [] }]
    )

    /// Says the same harm in both languages.
    static let hostile = Message(
        en: "<b>&\"'</b> | ``` ](javascript:x) \u{202E}\u{7}\n::error::forged %0A",
        zh: "<b>&\"'</b> | ``` ](javascript:x) \u{202E}\u{7}\n::error::forged %0A"
    )

    static func exercise(
        _ slug: String,
        en: String,
        zh: String,
        _ state: ExerciseVerdict.State,
        _ items: [ItemVerdict],
        order: [String] = []
    ) -> GradedExercise {
        GradedExercise(
            verdict: ExerciseVerdict(exercise: slug, state: state, items: items),
            title: LocalizedText([.english: en, .chinese: zh]),
            sourceFolder: "exercises/08-races/\(slug)/Sources",
            testOrder: order.map(TestName.init(rawValue:))
        )
    }

    static func item(
        _ id: String,
        _ points: Int,
        _ en: String,
        _ zh: String,
        evidence: [String: TestEvidence] = [:],
        tests: () -> [(String, TestStatus)]
    ) -> ItemVerdict {
        let tests = tests().map { (TestName(rawValue: $0), $1) }
        let rubric = RubricItem(
            id: id,
            points: points,
            text: LocalizedText([.english: en, .chinese: zh]),
            tests: tests.map(\.0)
        )
        return tests.isEmpty
            ? ItemVerdict(notRun: rubric)
            : ItemVerdict(
                rubric,
                statuses: Dictionary(uniqueKeysWithValues: tests),
                evidence: Dictionary(
                    uniqueKeysWithValues: evidence.map { (TestName(rawValue: $0.key), $0.value) }
                )
            )
    }
}
