/// The part of an SVG file that becomes part of a page: its root element, without what stands
/// before it, such as an XML declaration.
///
/// - Parameter svg: The text of a file without diagnostics.
/// - Returns: The text from the root's `<svg` on; `nil` if there is no tag.
package func figureRoot(of svg: String) -> Substring? {
    var scanner = SVGScanner(svg)
    return scanner.next().map { svg[$0.start...] }
}
