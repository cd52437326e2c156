package import Diagnostics

/// What a proofreader finds: a diagnostic, and how it is mended where that is certain.
package struct Finding: Sendable, Hashable {
    package let diagnostic: Diagnostic
    /// Changes of the file that the diagnostic names; empty where an author must decide.
    ///
    /// All of them are made or none.
    package let edits: [TextEdit]

    package init(_ diagnostic: Diagnostic, edits: [TextEdit] = []) {
        self.diagnostic = diagnostic
        self.edits = edits
    }
}
