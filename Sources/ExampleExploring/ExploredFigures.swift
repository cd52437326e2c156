package import Diagnostics

/// What fences of a course that ask the explorer become.
package struct ExploredFigures: Sendable, Equatable {
    /// The HTML of each fence that could be drawn, by its place.
    package internal(set) var html: [SourcePosition: String] = [:]
    /// In reading order.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// The places of fences whose examples were to be left alone and are not all known.
    package internal(set) var unknown: [SourcePosition] = []
    /// Examples that were compiled and explored.
    package internal(set) var runCount = 0
    /// Examples of which everything was known.
    package internal(set) var cachedCount = 0

    /// The figures of a course that asks for none.
    package init() {}

    /// The figures of some files in place of those that were there.
    ///
    /// - Parameters:
    ///   - newer: The figures of these files.
    ///   - isNewer: Tells of a file whether it is one of them.
    /// - Returns: All of them; the counts are the older ones'.
    package func replacing(
        _ newer: ExploredFigures,
        where isNewer: (String) -> Bool
    ) -> ExploredFigures {
        var figures = self
        figures.html = html.filter { !isNewer($0.key.file) }.merging(newer.html) { $1 }
        figures.diagnostics =
            (diagnostics.filter { !isNewer($0.position.file) } + newer.diagnostics)
            .inReadingOrder()
        figures.unknown = unknown.filter { !isNewer($0.file) } + newer.unknown
        return figures
    }
}
