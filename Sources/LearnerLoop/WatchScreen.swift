import CourseModel
import Diagnostics
import LearnerProgress
package import TerminalScreen
package import TerminalText

/// A session as the lines of a terminal, one for each row.
package struct WatchScreen: Sendable, Equatable {
    /// As many as the terminal has rows, each at most as wide as it.
    package let lines: [String]
    /// The largest useful ``WatchSession/top``.
    package let lastTop: Int

    /// Lays a session out.
    package init(of session: WatchSession, size: ScreenSize, style: TextStyle) {
        let page = WatchPage(session: session, style: style, width: size.columns)
        let header = page.header()
        let footer = page.footer()
        let room = max(size.rows - header.count - footer.count, 0)
        let text = page.text()
        // Text that does not fit leaves the last row to the mark that says so.
        let shown = text.count > room ? max(room - 1, 0) : room
        lastTop = max(text.count - shown, 0)
        let top = min(session.top, lastTop)
        var body = Array(text.dropFirst(top).prefix(shown))
        if text.count > room, room > 0 {
            body.append(page.scrollMark(above: top, below: text.count - top - body.count))
        }
        body += Array(repeating: "", count: room - body.count)
        lines = (header + body + footer).prefix(size.rows).map { $0.clipped(to: size.columns) }
    }
}
