/// How much of a submission is read; what is beyond is refused, not cut.
package struct IntakeLimits: Sendable, Equatable {
    /// Names in the folder, whatever they name; past it the folder is read no further.
    package var entries = 1000
    /// Swift files.
    package var files = 20
    /// Bytes of one file.
    package var fileBytes = 256 * 1024
    /// Lines of one file.
    package var lines = 5000
    /// Bytes of one line: the compiler repeats whole lines in its messages.
    package var lineBytes = 2000
    /// Bytes of a file's name.
    package var nameBytes = 100

    package init() {}
}
