import TerminalText

extension String {
    /// One line of foreign text: trimmed, cut to a width, and without what a screen would obey.
    ///
    /// Control characters, those that turn the direction of writing and those that are no
    /// character become U+FFFD; tabs become spaces; a character keeps at most two marks.
    ///
    /// - Parameter columns: The most columns of a terminal that it takes.
    /// - Returns: The text, with an ellipsis at its end if something is missing.
    func legible(columns: Int) -> String {
        var result = ""
        var marks = 0
        // What comes later could not be shown; a line of a megabyte is not worth a look.
        for scalar in unicodeScalars.prefix(columns * 8) {
            let category = scalar.properties.generalCategory
            marks = category == .nonspacingMark || category == .enclosingMark ? marks + 1 : 0
            guard marks <= 2 else { continue }
            switch category {
            case _ where scalar == "\t": result += "    "
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
                .unassigned:
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        let trimmed = result.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        return String(trimmed).clipped(to: columns)
    }

    /// Broken into at most so many lines; the last one is cut if there is more.
    func lines(of columns: Int, atMost count: Int) -> [String] {
        let lines = wrapped(to: columns, hanging: "")
        guard lines.count > count else { return lines }
        let rest = lines.dropFirst(count - 1).joined(separator: " ")
        return lines.prefix(count - 1) + [rest.clipped(to: columns)]
    }
}
