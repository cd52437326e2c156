import Foundation

/// One line on standard error that changes on a terminal; elsewhere only what is worth a line.
struct ProgressLine: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private static let startOfClearedLine = "\r\u{1B}[K"

    /// Shows how far something is.
    ///
    /// - Parameters:
    ///   - text: The line for a terminal.
    ///   - news: The line for a log; `nil` if it would say too little.
    func show(_ text: String, news: String? = nil) {
        if isTerminal {
            write(Self.startOfClearedLine + text)
        } else if let news {
            write(news + "\n")
        }
    }

    /// Clears the line away.
    func clear() {
        if isTerminal { write(Self.startOfClearedLine) }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
