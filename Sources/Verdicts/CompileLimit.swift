/// What a compiler came up against while it compiled or linked a learner's files.
package enum CompileLimit: String, Sendable, Equatable, Codable, CaseIterable {
    /// By the clock or on the processor.
    case time
    case memory
    /// The size of the files that it makes.
    case fileSize
    /// The size of its messages, none of which could be kept.
    case messages
}
