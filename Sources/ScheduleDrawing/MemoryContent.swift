import Schedules

/// What stands in a memory at one time, as far as a reader can use it.
package enum MemoryContent: Sendable, Hashable {
    /// A number.
    case number(Int)
    /// Something else, such as a reference: which of the different ones that were seen, from 0.
    case version(Int)

    /// A number as people read it, or a letter for the version.
    package var shown: String {
        switch self {
        case .number(let number): return number.shown
        case .version(let number):
            let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(abs(number % 26))))
            return "\(letter)\(number < 26 ? "" : "\(number / 26 + 1)")"
        }
    }
}

extension Step {
    /// What it read or wrote, if that is known.
    var content: MemoryContent? {
        value.map(MemoryContent.number) ?? version.map(MemoryContent.version)
    }
}
