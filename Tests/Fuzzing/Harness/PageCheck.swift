/// Whether a page is well-formed, and holds nothing but what the site's own code writes.
///
/// Stricter than browsers: every tag in its order, every attribute once and in quotation marks,
/// every `&` an entity, ids unique, only elements and attributes of a list, only addresses that
/// run nothing.
package struct PageCheck {
    private var rest: Substring.UTF8View
    private var open: [String] = []
    private var ids: Set<String> = []
    /// What is wrong, the first few faults.
    package private(set) var faults: [String] = []

    /// Checks a page.
    ///
    /// - Parameter html: A whole page.
    package init(_ html: String) {
        rest = html[...].utf8
        run()
    }

    private mutating func fault(_ text: String) {
        if faults.count < 5 { faults.append("page: \(text)") }
    }

    private mutating func run() {
        guard skip("<!DOCTYPE html>") else { return fault("no doctype") }
        while let byte = rest.first, faults.count < 5 {
            if byte == UInt8(ascii: "<") { tag() } else { text() }
        }
        if !open.isEmpty { fault("left open: \(open)") }
    }

    private mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private mutating func text() {
        let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        check(rest[..<end], in: "text")
        rest = rest[end...]
    }

    private static let entities = ["amp;", "lt;", "gt;", "quot;", "#x27;", "#39;"]

    private mutating func check(_ text: Substring.UTF8View, in place: String) {
        var index = text.startIndex
        var previous: UInt8 = 0
        while index < text.endIndex {
            let byte = text[index]
            text.formIndex(after: &index)
            if byte == UInt8(ascii: "&") {
                let tail = text[index...]
                if !Self.entities.contains(where: { tail.starts(with: $0.utf8) }), !isInFigure {
                    fault("a bare & in \(place)")
                }
            } else if previous == 0xC2, byte < 0xA0 {
                fault("a control character of two bytes in \(place)")
            } else if byte == 0 || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) {
                fault("a control character \(byte) in \(place)")
            }
            previous = byte
        }
    }

    private var isInFigure: Bool { open.contains("svg") }

    private mutating func tag() {
        rest.removeFirst()
        let isEnd = skip("/")
        let name = take { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || 0x30...0x39 ~= $0 }
        guard let contents = Self.elements[name] else { return fault("<\(name) is not known") }
        if isEnd {
            skipSpace()
            guard skip(">"), open.popLast() == name else { return fault("</\(name)> misplaced") }
            return
        }
        var attributes: Set<String> = []
        while true {
            skipSpace()
            if skip("/>") {
                if !isInFigure && name != "svg" { fault("<\(name)/>") }
                return
            }
            if skip(">") { break }
            guard attribute(of: name, allowed: contents, seen: &attributes) else { return }
        }
        nest(name)
    }

    private mutating func attribute(
        of tag: String,
        allowed: Set<String>,
        seen: inout Set<String>
    ) -> Bool {
        let name = take { ![0x20, 0x0A, 0x3D, 0x3E, 0x2F, 0x22, 0x3C].contains($0) }
        guard !name.isEmpty, seen.insert(name).inserted else {
            fault("<\(tag)> has an attribute “\(name)” that is empty or twice")
            return false
        }
        let isOfFigure = isInFigure || tag == "svg"
        let isKnown =
            allowed.contains(name) || Self.everywhere.contains(name) || name.hasPrefix("aria-")
            || name.hasPrefix("data-") || (isOfFigure && !name.lowercased().hasPrefix("on"))
        if !isKnown { fault("<\(tag)> has the attribute \(name)") }
        skipSpace()
        guard skip("=") else { return true }
        skipSpace()
        guard let quote = rest.first, quote == 0x22 || (isOfFigure && quote == 0x27),
            let end = rest.dropFirst().firstIndex(of: quote)
        else {
            fault("\(name) of <\(tag)> has no quotation marks")
            return false
        }
        let value = rest.dropFirst()[..<end]
        rest = rest[end...].dropFirst()
        check(value, in: name)
        let text = String(Substring(value))
        if name == "id", !ids.insert(text).inserted { fault("the id “\(text.prefix(40))” twice") }
        if name == "href" || name == "src" { checkAddress(text, of: tag) }
        return true
    }

    private mutating func checkAddress(_ address: String, of tag: String) {
        let decoded = address.replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
        let seen = decoded.lowercased().unicodeScalars.filter { $0.value > 0x20 }
        let head = String(String.UnicodeScalarView(seen.prefix(24)))
        guard let colon = head.firstIndex(of: ":") else { return }
        let scheme = String(head[..<colon])
        // What cannot be a scheme is a path.
        guard scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) }) else {
            return
        }
        if !["https", "http", "mailto"].contains(scheme), !(tag == "img" && scheme == "data") {
            fault("address \(head)")
        }
    }

    /// Opens an element, where it may stand.
    private mutating func nest(_ name: String) {
        if Self.void.contains(name), !isInFigure { return }
        if name == "script" {
            // The only ones are the layout's.
            let end = rest.firstRange(of: "</script>")
            let body = end.map { String(Substring(rest[..<$0])) } ?? ""
            if !body.isEmpty, !body.hasPrefix("try { document.documentElement.dataset.theme") {
                fault("a script: \(body.prefix(40))")
            }
            if let end { rest = rest[end...] }
        }
        if !isInFigure {
            if name == "a", open.contains("a") { fault("<a> in <a>") }
            if open.contains("p"), Self.blocks.contains(name) { fault("<\(name)> in <p>") }
            if name == "li", !["ul", "ol"].contains(open.last ?? "") { fault("<li> in \(open)") }
        }
        open.append(name)
    }

    private mutating func take(while isPart: (UInt8) -> Bool) -> String {
        let part = rest.prefix(while: isPart)
        rest = rest[part.endIndex...]
        return String(Substring(part))
    }

    private mutating func skipSpace() { rest = rest.drop { $0 == 0x20 || 0x09...0x0D ~= $0 } }
}

extension Substring.UTF8View {
    fileprivate func firstRange(of text: String) -> Index? {
        var index = startIndex
        while index < endIndex {
            if self[index...].starts(with: text.utf8) { return index }
            formIndex(after: &index)
        }
        return nil
    }
}

extension PageCheck {
    private static let everywhere: Set = [
        "class", "id", "lang", "role", "tabindex", "title", "hidden",
    ]
    private static let void: Set = ["br", "hr", "img", "input", "link", "meta"]
    private static let blocks: Set = [
        "blockquote", "details", "div", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol",
        "p", "pre", "section", "table", "ul",
    ]

    /// The elements that a page may have, with the attributes that only they have.
    private static let elements: [String: Set<String>] = {
        var elements: [String: Set<String>] = [
            "html": [], "meta": ["charset", "name", "content"], "script": ["src", "defer"],
            "link": ["rel", "href", "hreflang", "type"], "a": ["href", "hreflang", "rel"],
            "img": ["src", "alt"], "input": ["type", "disabled", "checked"],
            "ol": ["start", "type"],
            "th": ["scope"], "td": ["scope", "colspan"], "button": ["type"], "details": ["open"],
        ]
        let plain = [
            "abbr", "article", "aside", "b", "blockquote", "body", "br", "caption", "code", "dd",
            "del",
            "div", "dl", "dt",
            "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head",
            "header", "hr", "li", "main", "nav", "p", "pre", "section", "span", "strong", "sub",
            "summary", "sup", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
        ]
        let ofFigures = [
            "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient",
            "marker", "mask", "path", "pattern", "polygon", "polyline", "radialGradient", "rect",
            "stop", "svg", "symbol", "text", "textPath", "tspan", "use",
        ]
        for name in plain + ofFigures { elements[name] = [] }
        return elements
    }()
}
