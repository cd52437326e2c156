import CourseLoading
import CourseModel

/// The names that an exercise brings into the packages.
struct ExerciseNames {
    let slug: String
    let module: String

    /// The exercise's targets in both manifests.
    var targets: Set<String> {
        let endings = ["", "Tests", "Scenarios", "Player", "HiddenTests", "Sealed"]
        return Set(endings.map { module + $0 } + [slug])
    }

    /// Refuses names that something else has.
    ///
    /// - Parameters:
    ///   - source: The course.
    ///   - own: The names that the exercise itself has until now.
    /// - Throws: ``ScaffoldRefusal``, which names what has them.
    func check(
        in source: CourseSource,
        besides own: ExerciseNames? = nil
    ) throws(ScaffoldRefusal) {
        let hasHidden = source.folders(in: "Tests/Hidden").contains(slug)
        if source.exerciseFolder(slug) != nil || hasHidden {
            let place = source.exerciseFolder(slug).map { "exercises/\($0)" }
            let folder = place ?? "Tests/Hidden/\(slug)"
            throw ScaffoldRefusal(
                en: "there is already an exercise \(slug), in \(folder); choose another name",
                zh: "已经有名为 \(slug) 的练习（\(folder)）；请换一个名字"
            )
        }
        let targets = targets.subtracting(own?.targets ?? [])
        for exercise in source.course.exercises where exercise.slug != own?.slug {
            let other = ExerciseNames(slug: exercise.slug, module: exercise.module)
            try refuse(targets.intersection(other.targets), of: exercise.slug)
        }
        for manifest in ["Package.swift", "exercises/Package.swift"] {
            let text = source.texts[manifest] ?? ""
            try refuse(targets.filter { text.contains("\"\($0)\"") }, of: manifest)
        }
    }

    private func refuse(_ names: Set<String>, of owner: String) throws(ScaffoldRefusal) {
        guard let name = names.min() else { return }
        throw ScaffoldRefusal(
            en: "\(slug) would bring the target \(name), which \(owner) has already; choose "
                + "another name",
            zh: "\(slug) 会带来名为 \(name) 的 target，而 \(owner) 里已有同名的；请换一个名字"
        )
    }
}

extension ScaffoldRefusal {
    /// That there is no lesson of a name, with what was probably meant.
    static func noLesson(_ slug: String, known: [String]) -> ScaffoldRefusal {
        missing("lesson", "课", slug, known)
    }

    /// That there is no exercise of a name, with what was probably meant.
    static func noExercise(_ slug: String, known: [String]) -> ScaffoldRefusal {
        missing("exercise", "练习", slug, known)
    }

    private static func missing(
        _ kind: String,
        _ chineseKind: String,
        _ slug: String,
        _ known: [String]
    ) -> ScaffoldRefusal {
        if let nearest = likelyMeaning(of: slug, among: known) {
            return ScaffoldRefusal(
                en: "there is no \(kind) \(slug); did you mean \(nearest)?",
                zh: "没有名为 \(slug) 的\(chineseKind)；你是不是想输入 \(nearest)？"
            )
        }
        let list = known.joined(separator: ", ")
        return ScaffoldRefusal(
            en: "there is no \(kind) \(slug); there are: \(list.isEmpty ? "none" : list)",
            zh: "没有名为 \(slug) 的\(chineseKind)；现有：\(list.isEmpty ? "无" : list)"
        )
    }
}
