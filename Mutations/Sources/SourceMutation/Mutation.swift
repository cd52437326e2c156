import SwiftOperators
import SwiftParser
import SwiftSyntax

/// One change of a Swift source that may make it wrong.
public struct Mutation: Codable, Hashable, Sendable {
    /// What is done; the words are those of the audit's reports and of the marks of equivalence.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// A call whose result nobody uses is not made: a lock is not taken, a file not closed.
        case dropCall = "drop-call"
        /// A block that runs at the end does not.
        case dropDefer = "drop-defer"
        /// A variable keeps the value it had.
        case dropAssignment = "drop-assignment"
        /// A check that leaves early, and binds nothing, is gone.
        case dropGuard = "drop-guard"
        /// Two neighbouring statements change places.
        case swapStatements = "swap-statements"
        /// What is tested again and again is tested once.
        case whileToIf = "while-to-if"
        /// A condition holds when it should not, and the other way round.
        case negate = "negate"
        /// A comparison takes in its bound, or leaves it out.
        case moveBound = "move-bound"
        /// A number is one too large.
        case addOne = "add-one"
        /// An operator is replaced by its opposite: `+` and `-`, `&&` and `||`.
        case replaceOperator = "replace-operator"
        /// One of several options is not given.
        case dropOption = "drop-option"
        /// `true` and `false` change places.
        case flipBoolean = "flip-boolean"
        /// An atomic access orders nothing around it.
        case relaxOrder = "relax-order"
        /// Memory that processes share is private, or a lock is that they share.
        case unshare = "unshare"
        /// An error is swallowed.
        case ignoreError = "ignore-error"
        /// The last statement of a critical section comes after it.
        case narrowSection = "narrow-section"
        /// The statement behind a critical section comes into it.
        case widenSection = "widen-section"
        /// A critical section runs without its lock.
        case dropLock = "drop-lock"
        /// A `break` goes on, or a `continue` breaks off.
        case breakOrContinue = "break-or-continue"
    }

    /// What is done.
    public let kind: Kind
    /// Bytes of UTF-8 before the text that is replaced.
    public let offset: Int
    /// Bytes of UTF-8 that are replaced.
    public let length: Int
    /// What stands there instead.
    public let replacement: String

    /// All changes that are known, in the order of their places, then of their kinds.
    ///
    /// - Parameter source: A Swift file that parses; of what does not parse there are few.
    /// - Returns: Each change once.
    public static func all(of source: String) -> [Mutation] {
        let parsed = Parser.parse(source: source)
        // Where an operator is unknown, what folds is folded.
        let folded = OperatorTable.standardOperators.foldAll(parsed) { _ in }
        let finder = MutationFinder()
        finder.walk(folded)
        return Set(finder.mutations).sorted {
            ($0.offset, $0.length, $0.kind.rawValue, $0.replacement)
                < ($1.offset, $1.length, $1.kind.rawValue, $1.replacement)
        }
    }

    /// The source with this change.
    ///
    /// - Parameter source: That in which it was found.
    /// - Returns: What may be wrong, and may not be Swift.
    public func applied(to source: String) -> String {
        let bytes = Array(source.utf8)
        let changed = bytes[..<offset] + Array(replacement.utf8) + bytes[(offset + length)...]
        return String(decoding: changed, as: UTF8.self)
    }
}
