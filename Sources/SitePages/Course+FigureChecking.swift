package import CourseModel
package import Diagnostics

extension Course {
    /// Figures that cannot be set into a page as they are, in reading order.
    ///
    /// A figure becomes part of its page, so it may hold nothing that a page must not: no script,
    /// no style of its own, nothing from outside, no tag left open.
    package func figureDiagnostics() -> [Diagnostic] {
        lessons.flatMap { lesson in
            lesson.figures.flatMap { name, svg in
                FigureCheck(file: "\(lesson.folder)/\(name)", name: name, svg: svg).diagnostics()
            }
        }
        .inReadingOrder()
    }
}

/// The check of one SVG file.
private struct FigureCheck {
    let file: String
    let name: String
    let svg: String

    private static let elements: Set = [
        "a", "circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient",
        "marker", "mask", "path", "pattern", "polygon", "polyline", "radialGradient", "rect",
        "stop", "svg", "symbol", "text", "textPath", "title", "tspan", "use",
    ]

    func diagnostics() -> [Diagnostic] {
        var scanner = SVGScanner(svg)
        var open: [String] = []
        var found: [Diagnostic] = []
        var isFirst = true
        var place = Place(in: svg)
        while let tag = scanner.next() {
            place.move(to: tag.start)
            let position = SourcePosition(file: file, line: place.line, column: place.column)
            guard isFirst ? tag.name == "svg" : !open.isEmpty else {
                return found + [.brokenFigure(name, at: position)]
            }
            isFirst = false
            if tag.isEnd {
                guard open.popLast() == tag.name else {
                    return found + [.brokenFigure(name, at: position)]
                }
            } else {
                if !tag.isSelfClosing { open.append(tag.name) }
                found += diagnostics(of: tag, at: position)
            }
        }
        let isWhole = scanner.isWhole && open.isEmpty && !isFirst
        return isWhole ? found : found + [.brokenFigure(name, at: SourcePosition(file: file))]
    }

    private func diagnostics(of tag: SVGScanner.Tag, at position: SourcePosition) -> [Diagnostic] {
        guard Self.elements.contains(tag.name) else {
            return [.unsafeFigure("<\(tag.name)>", at: position)]
        }
        return tag.attributes.compactMap { attribute in
            if !isHarmless(attribute) {
                .unsafeFigure(
                    "\(attribute.name)=\"\(attribute.value)\"",
                    at: position
                )
            } else if attribute.name == "id", !attribute.value.hasPrefix(prefix) {
                .foreignFigureID(attribute.value, prefix: prefix, at: position)
            } else {
                nil
            }
        }
    }

    private func isHarmless(_ attribute: SVGScanner.Attribute) -> Bool {
        let name = attribute.name.lowercased()
        let value = attribute.value.lowercased()
        if name.hasPrefix("on") || name == "style" || name == "src" { return false }
        if name == "href" || name.hasSuffix(":href") { return value.hasPrefix("#") }
        let addresses = value.ranges(of: "url(").map { value[$0.upperBound...] }
        return addresses.allSatisfy { $0.hasPrefix("#") }
    }

    /// What ids must begin with: the file's name up to its first dot.
    private var prefix: String {
        String(name.prefix { $0 != "." })
    }
}

/// A place in a text that moves on, so that all tags together cost one walk.
private struct Place {
    private var rest: Substring.UTF8View
    private(set) var line = 1
    /// In bytes, from 1.
    private(set) var column = 1

    init(in text: String) { rest = text[...].utf8 }

    mutating func move(to index: String.Index) {
        for byte in rest[..<index] {
            column = byte == UInt8(ascii: "\n") ? 1 : column + 1
            line += byte == UInt8(ascii: "\n") ? 1 : 0
        }
        rest = rest[index...]
    }
}

extension Diagnostic {
    fileprivate static func brokenFigure(
        _ name: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "broken-figure",
            at: position,
            .init(
                en: "the figure “\(name)” is not well-formed SVG",
                zh: "图“\(name)”不是格式良好的 SVG"
            ),
            mend: .init(
                en: "begin with <svg …> and close every tag in its order",
                zh: "请以 <svg …> 开头，并按顺序关闭每个标签"
            )
        )
    }

    fileprivate static func unsafeFigure(
        _ part: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "unsafe-figure",
            at: position,
            .init(
                en: "a figure must not hold “\(part)”",
                zh: "图里不能出现“\(part)”"
            ),
            mend: .init(
                en: "draw with shapes and text only, and colour them by the site's classes",
                zh: "只用图形和文字来画，并用站点的类来着色"
            )
        )
    }

    fileprivate static func foreignFigureID(
        _ id: String,
        prefix: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "figure-id",
            at: position,
            .init(
                en: "the id “\(id)” of the figure may meet another one on its page",
                zh: "图里的 id“\(id)”可能与同一页面上的其他 id 冲突"
            ),
            mend: .init(
                en: "let it begin with “\(prefix)”",
                zh: "让它以“\(prefix)”开头"
            )
        )
    }
}
