package import CourseModel
package import Diagnostics

extension CourseLoader {
    /// What the author of an exercise says of changes to its reference solution that do not make
    /// it wrong: `Tests/Hidden/slug/Solutions/equivalent.yml`.
    ///
    /// - Returns: All that can be read, none if there is no such file; and what is wrong.
    package func equivalentMutations(
        of exercise: Exercise
    ) -> (marks: [EquivalentMutation], diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let folder = CourseFolder(root: root)
        let path = "\(exercise.hiddenFolder)/Solutions/equivalent.yml"
        guard folder.entry(at: path) != nil,
            let file = TextFile.reading(path, of: folder, diagnostics: &diagnostics)
        else { return ([], diagnostics) }
        let keys = YAMLText(text: file.text, file: path, firstLine: 1)
            .mapping(diagnostics: &diagnostics)
        keys.reportKeys(unlike: ["mutations"], diagnostics: &diagnostics)
        guard let value = keys.required("mutations", diagnostics: &diagnostics) else {
            return ([], diagnostics)
        }
        guard let list = value.list else {
            diagnostics.append(.wrongType(of: "mutations", wanted: .list, at: value.position))
            return ([], diagnostics)
        }
        let marks = list.compactMap { item -> EquivalentMutation? in
            guard let mapping = item.mapping else {
                diagnostics.append(
                    .wrongType(of: "mutations", wanted: .mapping, at: item.position)
                )
                return nil
            }
            return mark(mapping, at: item.position, diagnostics: &diagnostics)
        }
        return (marks, diagnostics)
    }

    private func mark(
        _ keys: YAMLMapping,
        at position: SourcePosition,
        diagnostics: inout [Diagnostic]
    ) -> EquivalentMutation? {
        let known = ["kind", "line", "becomes", "reason"]
        keys.reportKeys(unlike: known, diagnostics: &diagnostics)
        let kind = keys.requiredString("kind", diagnostics: &diagnostics)
        let line = keys.requiredString("line", diagnostics: &diagnostics)
        let reason = keys.requiredString("reason", diagnostics: &diagnostics)
        let becomes = keys["becomes"].flatMap {
            $0.nonEmptyString(of: "becomes", diagnostics: &diagnostics)
        }
        guard let kind, let line, let reason else { return nil }
        return EquivalentMutation(
            kind: kind,
            line: line,
            becomes: becomes,
            reason: reason,
            position: position
        )
    }
}
