import CourseModel
import Diagnostics

/// A rubric's items as they were read, with what each requires.
struct RubricRequirements {
    /// The items without what they may not require, which has been reported.
    let items: [LoadedRubricItem]

    /// Checks what items require: other items of the rubric, and never each other in a circle.
    init(of items: [LoadedRubricItem], diagnostics: inout [Diagnostic]) {
        let ids = items.map(\.item.id)
        var kept: [String: [String]] = [:]
        for loaded in items {
            let id = loaded.item.id
            for required in loaded.requires {
                if required.value == id {
                    diagnostics.append(.requiresItself(id, at: required.position))
                } else if !ids.contains(required.value) {
                    let others = ids.filter { $0 != id }
                    diagnostics.append(
                        .unknownRequirement(required.value, known: others, at: required.position)
                    )
                } else if let circle = Self.path(from: required.value, to: id, along: kept) {
                    diagnostics.append(.requiresInCircle([id] + circle, at: required.position))
                } else {
                    kept[id, default: []].append(required.value)
                }
            }
        }
        self.items = items.map { $0.requiring(kept[$0.item.id] ?? []) }
    }

    /// The items on a way from one to another, both included; `nil` if there is none.
    private static func path(
        from start: String,
        to end: String,
        along edges: [String: [String]]
    ) -> [String]? {
        if start == end { return [end] }
        // There is no circle among the edges that were kept, so this comes to an end.
        return (edges[start] ?? []).lazy
            .compactMap { path(from: $0, to: end, along: edges) }
            .first.map { [start] + $0 }
    }
}

extension LoadedRubricItem {
    fileprivate func requiring(_ ids: [String]) -> LoadedRubricItem {
        LoadedRubricItem(
            item: RubricItem(
                id: item.id,
                points: item.points,
                text: item.text,
                tests: item.tests,
                requires: ids
            ),
            tests: tests,
            requires: requires
        )
    }
}
