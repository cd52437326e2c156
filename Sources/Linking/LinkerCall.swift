import Foundation

/// How the toolchain's linker makes a program: the whole command line, except for what is different
/// from one program to the next.
///
/// The C compiler knows what a program is linked with on this machine, and takes as long to say so
/// as the linker needs. So it is asked once, and the linker is called directly.
package struct LinkerCall: Sendable, Equatable {
    /// The linker's path and its arguments, with stand-ins for objects, libraries and the program.
    package let words: [String]

    private static let objects = "INTERLEAVE-OBJECTS"
    private static let libraries = "INTERLEAVE-LIBRARIES"
    private static let program = "INTERLEAVE-PROGRAM"

    /// What the C compiler is asked: to link a program as `swiftc` would, without doing it.
    ///
    /// - Parameters:
    ///   - libraries: The folder of the toolchain's shared libraries; the program finds them there.
    ///   - runtimeStart: The object that every program in Swift begins with.
    ///   - flags: What else is asked of the linker.
    /// - Returns: The C compiler's arguments.
    package static func question(
        libraries: String,
        runtimeStart: String,
        flags: [String] = []
    ) -> [String] {
        ["-###", "-fuse-ld=lld", "-pie", "-Wl,-rpath,\(libraries)"] + flags + [
            runtimeStart, "-Xlinker", objects, "-L", libraries, "-lswiftCore",
            "-Xlinker", Self.libraries, "-o", program,
        ]
    }

    /// - Parameter words: The command line; `nil` comes of one that has no place for what is linked.
    package init?(words: [String]) {
        guard [Self.objects, Self.libraries, Self.program].allSatisfy(words.contains) else {
            return nil
        }
        self.words = words
    }

    /// Reads the answer of the C compiler: the command in its last line, each word in quotation
    /// marks; `nil` if it is no such line.
    package init?(answer: String) {
        guard let line = answer.split(separator: "\n").last, line.hasPrefix(" \"") else {
            return nil
        }
        let words = line.matches(of: /"((?:[^"\\]|\\.)*)"/).map { match in
            String(match.1.replacing(/\\(.)/) { $0.1 })
        }
        self.init(words: words)
    }

    /// Whether the files that it names are still there: the C library may have come anew.
    package var isUpToDate: Bool {
        words.allSatisfy { !$0.hasPrefix("/") || FileManager.default.fileExists(atPath: $0) }
    }

    /// The command that links a program.
    ///
    /// - Parameters:
    ///   - objects: What is linked, in this order.
    ///   - libraries: What the objects ask for, such as `-lswiftCore`.
    ///   - program: What is made.
    /// - Returns: The linker's path and its arguments.
    package func command(
        linking objects: [String],
        with libraries: [String],
        to program: String
    ) -> (linker: String, arguments: [String]) {
        let words = words.flatMap { word in
            switch word {
            case Self.objects: objects
            case Self.libraries: libraries
            case Self.program: [program]
            default: [word]
            }
        }
        return (words.first ?? "", Array(words.dropFirst()))
    }
}
