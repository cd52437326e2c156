import Glibc

/// How many characters a terminal shows.
package struct ScreenSize: Sendable, Equatable {
    package let columns: Int
    package let rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// The size of the terminal that standard output is; 80 by 24 if it does not tell.
    package static func current() -> ScreenSize {
        var size = winsize()
        let answer = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
        guard answer == 0, size.ws_col > 0, size.ws_row > 0 else {
            return ScreenSize(columns: 80, rows: 24)
        }
        return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Whether standard output is a terminal.
    package static var hasTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether somebody can answer a question: standard input and output are terminals.
    package static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && hasTerminal }
}
