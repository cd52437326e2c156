/// Rows of cells as lines, every column as wide as its widest cell.
package struct TextColumns: Sendable {
    /// The cells of each row; all rows have as many.
    package let rows: [[String]]

    package init(rows: [[String]]) {
        self.rows = rows
    }

    /// Lays the rows out.
    ///
    /// - Parameters:
    ///   - width: The columns of the terminal; `nil` if lines may be of any length.
    ///   - flexible: The index of the column that is cut where a line would be too long.
    /// - Returns: A line for each row, two spaces between columns, none at the end.
    package func lines(width: Int? = nil, flexible: Int = 0) -> [String] {
        guard let first = rows.first else { return [] }
        var widths = first.indices.map { column in
            rows.map { $0[column].displayWidth }.max() ?? 0
        }
        let total = widths.reduce(0, +) + 2 * (widths.count - 1)
        if let width, total > width, widths.indices.contains(flexible) {
            widths[flexible] = max(8, widths[flexible] - (total - width))
        }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell.clipped(to: width).padded(to: width)
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
