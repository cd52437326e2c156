import CCMarkGFM
import Synchronization

/// The way into libcmark-gfm: parses a text and lends out its tree.
enum CommonMarkTree {
    /// The extensions of GitHub that change what a text means; its tag filter only changes output.
    private static let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]

    /// Registers the extensions when first read.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Guards the library's table of special characters, which extensions change as they parse
    /// inlines, for all parsers of the process.
    private static let inlineParsing = Mutex(())

    /// Parses a text.
    ///
    /// - Parameters:
    ///   - text: Markdown; a zero character counts as U+FFFD.
    ///   - body: Reads the tree. No node may outlive it.
    /// - Returns: What `body` returns; `nil` if the library is out of memory.
    static func withTree<Result>(of text: String, _ body: (CommonMarkNode) -> Result) -> Result? {
        registration
        guard let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
        defer { unsafe cmark_parser_free(parser) }
        for name in extensionNames {
            if let syntax = unsafe cmark_find_syntax_extension(name) {
                _ = unsafe cmark_parser_attach_syntax_extension(parser, syntax)
            }
        }
        var text = text
        text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
            }
        }
        var root: OpaquePointer?
        inlineParsing.withLock { _ in unsafe root = cmark_parser_finish(parser) }
        guard let root = unsafe root else { return nil }
        defer { unsafe cmark_node_free(root) }
        return body(unsafe CommonMarkNode(root))
    }
}
