import CourseLoading
import CourseModel
import Diagnostics

extension Course {
    /// How far `minutes` may be from the estimate, either way.
    static var minutesFactor: Double { 1.5 }
    /// A text that takes less is still being written, and its minutes are a plan.
    static var fewestMinutes: Double { 2 }

    /// Lessons that take far longer or shorter to read than they say.
    ///
    /// - Parameter texts: The lessons' files, to find the place of `minutes`.
    /// - Returns: A diagnostic for each of them.
    func readingTimes(texts: [String: String]) -> [Diagnostic] {
        lessons.compactMap { lesson -> Diagnostic? in
            let pages = lesson.texts.sorted { $0.key < $1.key }.map(\.value)
            let estimates = pages.map { ReadingTime(of: $0.document).minutes }
            guard lesson.minutes > 0, let shortest = estimates.min(), let longest = estimates.max(),
                longest >= Self.fewestMinutes
            else { return nil }
            let given = Double(lesson.minutes)
            let isFar =
                given > longest * Self.minutesFactor || given * Self.minutesFactor < shortest
            guard isFar, let place = placeOfMinutes(pages.map(\.file), texts: texts) else {
                return nil
            }
            let estimate = Int(((shortest + longest) / 2).rounded())
            return .farMinutes(lesson.minutes, estimate: estimate, at: place)
        }
    }

    private func placeOfMinutes(_ files: [String], texts: [String: String]) -> SourcePosition? {
        files.lazy.compactMap { file -> SourcePosition? in
            guard let text = texts[file] else { return nil }
            let source = SourceText(text, file: file)
            return AuthoredText(markdown: source.normalized, file: file)?.scalars
                .first { $0.path == ["minutes"] }?.position
        }
        .first
    }
}

extension Diagnostic {
    fileprivate static func farMinutes(
        _ minutes: Int,
        estimate: Int,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            "far-minutes",
            at: position,
            Message(
                en: "`minutes` says \(minutes), but reading takes about \(estimate)",
                zh: "`minutes` 写的是 \(minutes) 分钟，估计阅读约需 \(estimate) 分钟"
            ),
            mend: Message(
                en: "write how long the text takes, or change its length",
                zh: "请写明实际所需时间，或者调整篇幅"
            )
        )
    }
}
