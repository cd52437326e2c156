extension String {
    /// The text for an XML attribute or element: escaped, without what XML 1.0 forbids.
    var xmlText: String {
        var result = ""
        for scalar in unicodeScalars where scalar.isXML {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // Within an attribute, a parser would make a space of these.
            case "\n": result += "&#10;"
            case "\t": result += "&#9;"
            case "\r": result += "&#13;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether it is a `Char` of XML 1.0, section 2.2, and not discouraged there.
    fileprivate var isXML: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFDCF,
            0xFDF0...0xFFFD:
            true
        case 0x1_0000...0x10_FFFF: value & 0xFFFE != 0xFFFE
        default: false
        }
    }
}

/// An XML element: its name, attributes in their order, and what is within.
struct XMLElement {
    let name: String
    var attributes: [(name: String, value: String)] = []
    var text = ""
    var children: [XMLElement] = []

    /// Its lines, indented.
    func lines(indent: String = "") -> [String] {
        let start =
            "\(indent)<\(name)"
            + attributes.map { " \($0.name)=\"\($0.value.xmlText)\"" }.joined()
        if children.isEmpty {
            return text.isEmpty ? [start + "/>"] : ["\(start)>\(body)</\(name)>"]
        }
        return [start + ">"] + children.flatMap { $0.lines(indent: indent + "  ") }
            + ["\(indent)</\(name)>"]
    }

    /// The text within, with its line breaks as they are.
    private var body: String {
        text.xmlText.replacing("&#10;", with: "\n").replacing("&#9;", with: "\t")
    }
}
