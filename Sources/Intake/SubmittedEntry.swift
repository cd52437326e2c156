/// What stands in a submission's folder under one name.
package struct SubmittedEntry: Sendable, Equatable {
    /// The name as the file system has it: any bytes but `/` and NUL.
    package let nameBytes: [UInt8]
    package let content: Content

    package init(nameBytes: [UInt8], content: Content) {
        self.nameBytes = nameBytes
        self.content = content
    }

    /// A regular file that was read.
    package init(_ name: String, _ text: String) {
        self.init(nameBytes: Array(name.utf8), content: .file(Array(text.utf8)))
    }

    /// What a name names.
    package enum Content: Sendable, Equatable {
        /// A regular file with one name only, read whole.
        case file([UInt8])
        /// A regular file that was not read: it has too many bytes.
        case tooLarge
        /// A regular file that goes by other names too.
        case hardLink
        case symbolicLink
        case folder
        /// A pipe, a socket or a device.
        case special
        /// A file that may not be read or was changed while it was read.
        case unreadable
        /// Not looked at, since no file of this name is taken.
        case unknown
    }

    /// The name with every byte or character that does not print written as an escape.
    package var name: String { SubmittedName.escaped(nameBytes) }

    /// Whether the name says that it is a Swift file; names with a dot before are no one's source.
    var isSwift: Bool {
        nameBytes.suffix(6).elementsEqual(".swift".utf8) && nameBytes.first != UInt8(ascii: ".")
    }
}
