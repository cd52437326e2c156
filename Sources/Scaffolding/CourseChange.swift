/// What a command changes in a course's folder: all of it or nothing.
///
/// Every path is relative to the course's root, with `/` between its parts.
package struct CourseChange: Sendable, Equatable {
    /// New files; nothing may stand at their paths yet.
    package var created: [String: [UInt8]] = [:]
    /// Files whose text changes, at the places where they are before anything is moved.
    package var edited: [String: Edit] = [:]
    /// What is moved, in this order, after the edits.
    package var moved: [Move] = []

    package init() {}

    /// A text in place of another.
    package struct Edit: Sendable, Equatable {
        /// What the file must hold for the edit to be right.
        package let old: String
        package let new: String

        package init(old: String, new: String) {
            self.old = old
            self.new = new
        }
    }

    /// A file or folder that gets another path; nothing may stand there yet.
    package struct Move: Sendable, Equatable {
        package let source: String
        package let target: String

        package init(_ source: String, to target: String) {
            self.source = source
            self.target = target
        }
    }

    /// Adds a new text file.
    mutating func create(_ path: String, _ text: String) {
        created[path] = Array(text.utf8)
    }

    /// Adds an edit; a text that stays as it is changes nothing.
    mutating func edit(_ path: String, from old: String, to new: String) {
        if old != new { edited[path] = Edit(old: old, new: new) }
    }

    /// Takes over what another change creates and edits; of a file that both edit, the other's.
    mutating func add(_ other: CourseChange) {
        created.merge(other.created) { _, new in new }
        edited.merge(other.edited) { first, second in Edit(old: first.old, new: second.new) }
        moved += other.moved
    }
}
