import Diagnostics
import Yams

/// A value of a YAML text with its place in the file.
struct YAMLValue {
    private let node: Node
    private let source: YAMLText

    init(_ node: Node, in source: YAMLText) {
        self.node = node
        self.source = source
    }

    /// Where the value begins.
    var position: SourcePosition {
        source.position(of: node.mark) ?? SourcePosition(file: source.file, line: source.firstLine)
    }

    /// The value as a text; a number counts as one, an empty value does not.
    var string: String? {
        guard case .scalar(let scalar) = node, !isNull else { return nil }
        return scalar.string.withoutControls
    }

    var integer: Int? { node.int }

    var boolean: Bool? { node.bool }

    var list: [YAMLValue]? {
        guard case .sequence(let sequence) = node else { return nil }
        return sequence.map { YAMLValue($0, in: source) }
    }

    var mapping: YAMLMapping? {
        guard case .mapping(let mapping) = node else { return nil }
        let entries = mapping.map { key, value in
            let name = YAMLValue(key, in: source)
            return YAMLMapping.Entry(
                key: key.string ?? "",
                keyPosition: name.position,
                value: YAMLValue(value, in: source)
            )
        }
        return YAMLMapping(entries: entries, position: position)
    }

    private var isNull: Bool { node.null != nil }
}

/// The entries of a YAML mapping in the order in which they were written.
struct YAMLMapping {
    struct Entry {
        let key: String
        let keyPosition: SourcePosition
        let value: YAMLValue
    }

    let entries: [Entry]
    /// Where the mapping begins.
    let position: SourcePosition
    /// Whether it stands for YAML that could not be read; its missing keys are then no news.
    var isBroken = false

    subscript(key: String) -> YAMLValue? {
        entries.first { $0.key == key }?.value
    }
}

extension String {
    /// The text with U+FFFD for the control characters that escapes such as `\\e` can make.
    fileprivate var withoutControls: String {
        let isControl: (Unicode.Scalar) -> Bool = { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
        }
        guard unicodeScalars.contains(where: isControl) else { return self }
        return String(
            String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 })
        )
    }
}
