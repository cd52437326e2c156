import CCMarkGFM

/// A node of libcmark-gfm's tree, to be read only while ``CommonMarkTree`` lends it.
@safe struct CommonMarkNode {
    /// What a node is; `other` is nothing that a text can bring forth.
    enum Kind {
        case document, quotation, list, item, code, html, paragraph, heading, thematicBreak
        case footnoteDefinition, table, tableRow, tableCell
        case text, softBreak, lineBreak, codeSpan, inlineHTML, emphasis, strong, link, image
        case strikethrough, footnoteReference, other
    }

    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    private init?(_ pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.pointer = pointer
    }

    /// What the node is.
    var kind: Kind {
        switch unsafe cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .codeSpan
        case CMARK_NODE_HTML_INLINE: .inlineHTML
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quotation
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .code
        case CMARK_NODE_HTML_BLOCK: .html
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
        default: kindOfExtension
        }
    }

    /// The kinds of extensions have numbers that only the library knows, but fixed names.
    private var kindOfExtension: Kind {
        switch unsafe String(cString: cmark_node_get_type_string(pointer)) {
        case "table": .table
        case "table_row", "table_header": .tableRow
        case "table_cell": .tableCell
        case "strikethrough": .strikethrough
        default: .other
        }
    }

    var parent: CommonMarkNode? { unsafe CommonMarkNode(cmark_node_parent(pointer)) }
    var firstChild: CommonMarkNode? { unsafe CommonMarkNode(cmark_node_first_child(pointer)) }
    var lastChild: CommonMarkNode? { unsafe CommonMarkNode(cmark_node_last_child(pointer)) }
    var next: CommonMarkNode? { unsafe CommonMarkNode(cmark_node_next(pointer)) }
    var children: some Sequence<CommonMarkNode> {
        sequence(first: firstChild) { $0?.next }.lazy.compactMap(\.self)
    }

    /// Where the node begins and ends, counted from 1; 0 where the library does not know.
    var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }

    /// The text of a leaf; the label of a footnote.
    var literal: String { unsafe Self.string(cmark_node_get_literal(pointer)) }
    /// The level of a heading.
    var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
    /// The destination of a link or image.
    var destination: String { unsafe Self.string(cmark_node_get_url(pointer)) }
    /// The title of a link or image.
    var title: String { unsafe Self.string(cmark_node_get_title(pointer)) }
    /// The info string of a fence.
    var infoString: String { unsafe Self.string(cmark_node_get_fence_info(pointer)) }

    /// The length and the character of a code block's fence; `nil` if it is indented.
    var fence: (length: Int, character: UInt8)? {
        var length: CInt = 0
        var offset: CInt = 0
        var character: CChar = 0
        guard unsafe cmark_node_get_fenced(pointer, &length, &offset, &character) != 0 else {
            return nil
        }
        return (Int(length), UInt8(bitPattern: character))
    }

    /// The first number of an ordered list; `nil` for a bullet list.
    var listStart: Int? {
        guard unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
        return Int(unsafe cmark_node_get_list_start(pointer))
    }

    /// Whether a list is tight.
    var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

    /// Whether an item's task is done; `nil` for an item that is no task.
    var isDone: Bool? {
        guard unsafe String(cString: cmark_node_get_type_string(pointer)) == "tasklist" else {
            return nil
        }
        return unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer)
    }

    /// How a table's columns are set: `l`, `c`, `r`, or zero for none.
    var alignments: [UInt8] {
        let count = Int(unsafe cmark_gfm_extensions_get_table_columns(pointer))
        guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else {
            return []
        }
        return unsafe Array(UnsafeBufferPointer(start: letters, count: count))
    }

    /// The nodes of the subtree in the order in which they begin, without recursion.
    func forEachDescendant(_ body: (CommonMarkNode) -> Void) {
        guard let iterator = unsafe cmark_iter_new(pointer) else { return }
        defer { unsafe cmark_iter_free(iterator) }
        while true {
            let event = unsafe cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard event == CMARK_EVENT_ENTER else { continue }
            if let node = unsafe CommonMarkNode(cmark_iter_get_node(iterator)) { body(node) }
        }
    }

    private static func string(_ characters: UnsafePointer<CChar>?) -> String {
        guard let characters = unsafe characters else { return "" }
        return unsafe String(cString: characters)
    }
}
