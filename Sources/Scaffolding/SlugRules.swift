import CourseLoading

/// What names of lessons and exercises may be.
enum SlugRules {
    /// Longer names make addresses and lines of code that nobody can read.
    static let longest = 40

    /// Refuses what cannot be the slug of a lesson or an exercise.
    static func check(_ slug: String) throws(ScaffoldRefusal) {
        guard isSlug(slug), slug.first?.isLetter == true else {
            throw ScaffoldRefusal(
                en: "“\(slug)” cannot be a name; use lower-case letters, digits and single hyphens "
                    + "between them, and begin with a letter, such as two-locks",
                zh: "“\(slug)”不能用作名字；请只用小写字母、数字和单个连字符，并以字母开头，例如 two-locks"
            )
        }
        guard slug.count <= longest else {
            throw ScaffoldRefusal(
                en: "the name has \(slug.count) characters; at most \(longest) are allowed",
                zh: "名字有 \(slug.count) 个字符；最多 \(longest) 个"
            )
        }
    }

    /// Refuses what cannot be the slug of an exercise, from which targets are named.
    static func checkExercise(_ slug: String) throws(ScaffoldRefusal) {
        try check(slug)
        guard !reserved.contains(slug), !libraries.contains(moduleName(of: slug)) else {
            throw ScaffoldRefusal(
                en: "an exercise cannot be called \(slug): Swift or the kit uses the name; choose "
                    + "another, such as my-\(slug)",
                zh: "练习不能叫 \(slug)：Swift 或本工具已使用这个名字；请换一个，例如 my-\(slug)"
            )
        }
    }

    /// The module of an exercise: `AtomicCounter` of `atomic-counter`.
    static func moduleName(of slug: String) -> String {
        slug.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// Words that cannot name a target, and a page that each list of exercises has already.
    private static let reserved = Set(
        """
        actor any as associatedtype async await break case catch class continue default defer \
        deinit do else enum extension fallthrough false fileprivate for func guard if import in \
        index init inout internal is let main nil open operator precedencegroup private protocol \
        public repeat rethrows return self static struct subscript super switch throw throws true \
        try typealias var where while
        """.split(separator: " ").map(String.init)
    )

    /// Modules that an exercise, its play or its suites are compiled with.
    private static let libraries: Set = [
        "Any", "Builtin", "CExplorer", "CPlaySupport", "Cxx", "Dispatch", "Distributed",
        "ExampleMain", "Explorer", "ExplorerLines", "Foundation", "FoundationEssentials", "Glibc",
        "Musl", "Observation", "OnlyVisible", "PackageDescription", "PlayWire", "Player",
        "Protocol", "Referee", "RefereeMain", "Regex", "Schedules", "SealedSupport", "Stage",
        "Swift", "Synchronization", "Testing", "Type", "XCTest",
    ]
}
