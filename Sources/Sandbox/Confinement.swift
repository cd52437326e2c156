/// What a confined program finds around it, beside the system's own programs and libraries.
///
/// Every confined program has a `/usr` that it can only read, a `/tmp`, `/dev/shm` and `/proc` of
/// its own, a network without a way out, and nothing else unless it is named here.
package struct Confinement: Sendable, Equatable {
    /// A file or folder of the machine and where it is found inside.
    package struct Mount: Sendable, Equatable {
        /// Absolute path on the machine.
        package let source: String
        /// Absolute path inside.
        package let place: String

        /// Something that is found inside where it is outside.
        package init(_ path: String) {
            self.init(path, at: path)
        }

        package init(_ source: String, at place: String) {
            self.source = source
            self.place = place
        }
    }

    /// What can be read and executed.
    package var readable: [Mount]
    /// The one folder that can be written, beside `/tmp` and `/dev/shm`.
    ///
    /// It is given to the user
    /// that the program runs as; whoever reads it afterwards must not follow its links.
    package var writable: Mount?
    /// Folders that are empty inside though something above them can be read.
    package var hidden: [String]

    package init(
        readable: [Mount] = [],
        writable: Mount? = nil,
        hidden: [String] = []
    ) {
        self.readable = readable
        self.writable = writable
        self.hidden = hidden
    }
}
