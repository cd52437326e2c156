package import Diagnostics

/// What fences of a course that ask the explorer become.
package struct ExploredFigures: Sendable, Equatable {
    /// The HTML of each fence that could be drawn, by its place.
    package internal(set) var html: [SourcePosition: String] = [:]
    /// In reading order.
    package internal(set) var diagnostics: [Diagnostic] = []
    /// Examples that were compiled and explored.
    package internal(set) var runCount = 0
    /// Examples of which everything was known.
    package internal(set) var cachedCount = 0

    /// The figures of a course that asks for none.
    package init() {}
}
