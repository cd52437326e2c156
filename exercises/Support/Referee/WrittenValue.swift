/// A value as its author would write it in Swift where the type is known: `.counted(2)`,
/// `Outcome(total: 1, inside: 2)`.
///
/// What has no order of its own, a set or a dictionary, is written in the order of its texts, so
/// that equal values have equal texts.
///
/// - Parameter value: Any value; of an object the class's name is written.
/// - Returns: The text, however long it is.
func written(_ value: Any) -> String {
    if let text = value as? String { return text.debugDescription }
    let mirror = Mirror(reflecting: value)
    let children = Array(mirror.children)
    switch mirror.displayStyle {
    case .optional: return children.first.map { written($0.value) } ?? "nil"
    case .enum: return "." + (children.first.map(textOfCase) ?? "\(value)")
    case .struct where !(value is any CustomStringConvertible):
        return "\(type(of: value))(\(list(children)))"
    case .tuple: return "(\(list(children)))"
    case .collection: return "[\(list(children))]"
    case .set: return "[\(children.map { written($0.value) }.sorted().joined(separator: ", "))]"
    case .dictionary:
        let pairs = children.map { pair in
            Mirror(reflecting: pair.value).children.map { written($0.value) }
                .joined(separator: ": ")
        }
        return pairs.isEmpty ? "[:]" : "[\(pairs.sorted().joined(separator: ", "))]"
    case .class: return "\(type(of: value))"
    default: return "\(value)"
    }
}

/// A case with what it holds; several values are one tuple already.
private func textOfCase(_ child: Mirror.Child) -> String {
    let text = written(child.value)
    let isTuple = Mirror(reflecting: child.value).displayStyle == .tuple
    return (child.label ?? "") + (isTuple ? text : "(\(text))")
}

private func list(_ children: [Mirror.Child]) -> String {
    children.map { child in
        // Without a name of its own an element of a tuple is called by its number.
        let label = child.label.flatMap { $0.hasPrefix(".") ? nil : $0 }
        return (label.map { "\($0): " } ?? "") + written(child.value)
    }.joined(separator: ", ")
}
