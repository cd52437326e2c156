package import Diagnostics

/// One thing that a machine must be able to do to grade other people's code, and whether it can.
package struct Finding: Sendable, Equatable, Encodable {
    /// How it stands.
    package enum Standing: String, Sendable, Encodable {
        case good
        /// Grading is safe without it, but some limit is weaker; the remark says which.
        case weaker
        /// Other people's code must not be graded.
        case bad
    }

    /// A name that never changes, such as `keyring`.
    package let name: String
    package let standing: Standing
    /// What is expected.
    package let title: Message
    /// What was seen instead, and what to do.
    package let remark: Message?

    package init(
        _ name: String,
        _ standing: Standing,
        _ title: Message,
        remark: Message? = nil
    ) {
        self.name = name
        self.standing = standing
        self.title = title
        self.remark = remark
    }
}
