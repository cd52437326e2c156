import CourseModel
import Diagnostics

/// A rubric's item with the places that later checks point at.
struct LoadedRubricItem: Equatable {
    let item: RubricItem
    let tests: [Placed<String>]
    /// The items that it names as required.
    let requires: [Placed<String>]

    /// Where it stands does not make it another item.
    static func == (left: LoadedRubricItem, right: LoadedRubricItem) -> Bool {
        left.item == right.item
    }
}

/// Reads the `rubric` of an exercise.
struct RubricReader {
    private static let known = ["id", "points", "text", "tests", "requires"]
    /// The points of an exercise, so that exercises weigh the same.
    static let sum = 10

    let languages: [Language]

    /// The items that can be read; `nil` if there is no list of them.
    func read(_ keys: YAMLMapping, diagnostics: inout [Diagnostic]) -> [LoadedRubricItem]? {
        guard let value = keys["rubric"] else { return nil }
        guard let list = value.list else {
            diagnostics.append(.wrongType(of: "rubric", wanted: .list, at: value.position))
            return nil
        }
        var items: [LoadedRubricItem] = []
        var ids: Set<String> = []
        for entry in list {
            guard let mapping = entry.mapping else {
                diagnostics.append(.wrongType(of: "rubric", wanted: .mapping, at: entry.position))
                continue
            }
            guard let item = item(mapping, diagnostics: &diagnostics) else { continue }
            if !ids.insert(item.item.id).inserted {
                let place = mapping["id"]?.position ?? entry.position
                diagnostics.append(.duplicateRubricID(item.item.id, at: place))
            }
            items.append(item)
        }
        let points = items.map(\.item.points).reduce(0, +)
        if items.count == list.count, points != Self.sum, !items.contains(where: \.isIncomplete) {
            diagnostics.append(.rubricSum(points, wanted: Self.sum, at: value.position))
        }
        return RubricRequirements(of: items, diagnostics: &diagnostics).items
    }

    private func item(
        _ mapping: YAMLMapping,
        diagnostics: inout [Diagnostic]
    ) -> LoadedRubricItem? {
        mapping.reportKeys(unlike: Self.known, diagnostics: &diagnostics)
        let id = mapping.requiredString("id", diagnostics: &diagnostics)
        _ = mapping.required("points", diagnostics: &diagnostics)
        let points = mapping.positiveInteger("points", diagnostics: &diagnostics)
        let text = mapping.requiredLocalizedText(
            "text",
            languages: languages,
            diagnostics: &diagnostics
        )
        _ = mapping.required("tests", diagnostics: &diagnostics)
        let tests = mapping.strings("tests", diagnostics: &diagnostics)
        if let tests, tests.isEmpty {
            let place = mapping["tests"]?.position ?? mapping.position
            diagnostics.append(.rubricItemWithoutTests(id ?? "?", at: place))
        }
        let requires = mapping.stringOrStrings("requires", diagnostics: &diagnostics)
        guard let id else { return nil }
        let item = RubricItem(
            id: id,
            points: points ?? 0,
            text: text ?? LocalizedText([:]),
            tests: (tests ?? []).map { TestName(rawValue: $0.value) }
        )
        return LoadedRubricItem(item: item, tests: tests ?? [], requires: requires ?? [])
    }
}

extension LoadedRubricItem {
    /// Whether its points could not be read, which has been reported.
    fileprivate var isIncomplete: Bool { item.points == 0 }
}
