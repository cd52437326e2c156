import CourseModel

/// The part of the course map under which a new lesson comes.
enum CoursePart {
    static let settings = "site/site.yml"

    /// Widens the part before a number if no part has it; a course without parts needs none.
    static func taking(
        _ number: Int,
        of source: CourseSource
    ) throws(ScaffoldRefusal) -> CourseChange {
        var change = CourseChange()
        let parts = source.course.settings.parts.map(\.lessonNumbers)
        if parts.isEmpty || parts.contains(where: { $0.contains(number) }) { return change }
        let before = parts.filter { $0.upperBound < number }.max { $0.upperBound < $1.upperBound }
        guard let before, let old = source.texts[settings],
            let new = widened(old, before, to: number)
        else {
            throw ScaffoldRefusal(
                en: "no part of the course has lesson \(number); put the number into `parts` in "
                    + "site/site.yml, then try again",
                zh: "课程没有任何部分包含第 \(number) 课；请先把课号写进 site/site.yml 的 `parts`，再试一次"
            )
        }
        change.edit(settings, from: old, to: new)
        return change
    }

    /// The settings with a part's last number changed; `nil` unless exactly one place can be meant.
    private static func widened(
        _ text: String,
        _ numbers: ClosedRange<Int>,
        to last: Int
    ) -> String? {
        let (from, through) = (numbers.lowerBound, numbers.upperBound)
        let spellings = ["\(from)-\(through)"] + (from == through ? ["\(from)"] : [])
        let places = text.matches(of: #/lessons:[ \t]*["']?([0-9]+(?:-[0-9]+)?)(?![0-9-])/#)
            .filter { spellings.contains(String($0.1)) }
        guard places.count == 1, let place = places.first else { return nil }
        let numbers = place.1.startIndex..<place.1.endIndex
        return text.replacingCharacters(in: numbers, with: "\(from)-\(last)")
    }
}

extension String {
    /// The text with other characters in a range.
    func replacingCharacters(in range: Range<Index>, with text: some StringProtocol) -> String {
        String(self[..<range.lowerBound]) + text + self[range.upperBound...]
    }
}
