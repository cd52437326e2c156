/// The number of a new lesson.
struct LessonNumber {
    let value: Int

    /// Takes the number that was asked for, else the one after the last lesson's.
    init(asked: Int?, in source: CourseSource) throws(ScaffoldRefusal) {
        let taken = source.lessonFolders.compactMap { folder in
            Int(folder.prefix(while: \.isNumber)).map { ($0, folder) }
        }
        guard let asked else {
            let numbers = Set(taken.map(\.0))
            let next = (numbers.max() ?? 0) + 1
            let unused = next <= 9999 ? next : (1...9999).first { !numbers.contains($0) }
            guard let free = unused else {
                throw ScaffoldRefusal(
                    en: "all numbers from 1 to 9999 are taken; a course has at most 9999 lessons",
                    zh: "1 到 9999 的编号都已使用；一门课程最多 9999 课"
                )
            }
            value = free
            return
        }
        guard (0...9999).contains(asked) else {
            throw ScaffoldRefusal(
                en: "a lesson's number has up to four digits; \(asked) is none from 0 to 9999",
                zh: "课号最多四位；\(asked) 不在 0 到 9999 之间"
            )
        }
        if let folder = taken.first(where: { $0.0 == asked })?.1 {
            throw ScaffoldRefusal(
                en: "the number \(asked) is that of lessons/\(folder); choose another one, or "
                    + "leave --number out",
                zh: "编号 \(asked) 已被 lessons/\(folder) 使用；请换一个，或不写 --number"
            )
        }
        value = asked
    }

    /// A number as folders begin with it, with two digits at least: `08`.
    static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
