/// An address that a lesson or an exercise once had, and the one that it has now.
package struct Redirect: Sendable, Hashable {
    /// What has moved; the raw value begins its address.
    package enum Kind: String, Sendable, CaseIterable {
        case lesson = "lessons"
        case exercise = "exercises"
    }

    package let kind: Kind
    /// The slug that it had.
    package let old: String
    /// The slug that it has now.
    package let new: String

    package init(_ kind: Kind, from old: String, to new: String) {
        self.kind = kind
        self.old = old
        self.new = new
    }
}
