import Foundation
import Glibc

extension MadeAttack {
    /// Folders whose files are not what their names say.
    static let trees = [
        MadeAttack("link to a file of the machine", "rejected symbolic-link") { folder in
            try check(unsafe symlink("/etc/hostname", "\(folder)/Learner.swift") == 0)
        },
        MadeAttack("link out of the folder", "rejected symbolic-link") { folder in
            try make("Secret.swift", in: folder + "/..")
            try check(unsafe symlink("../Secret.swift", "\(folder)/Learner.swift") == 0)
        },
        MadeAttack("link to itself", "rejected symbolic-link") { folder in
            try check(unsafe symlink("Learner.swift", "\(folder)/Learner.swift") == 0)
        },
        MadeAttack("second name of a file", "rejected hard-link") { folder in
            try make("Learner.swift", in: folder)
            try check(unsafe link("\(folder)/Learner.swift", "\(folder)/Other.swift") == 0)
        },
        MadeAttack("pipe", "rejected no-regular-file") { folder in
            try check(unsafe mkfifo("\(folder)/Learner.swift", 0o644) == 0)
        },
        MadeAttack("socket", "rejected no-regular-file") { folder in
            try check(unsafe mknod("\(folder)/Learner.swift", S_IFSOCK | 0o644, 0) == 0)
        },
        MadeAttack("device, or a pipe where none can be made", "rejected no-regular-file") {
            folder in
            let path = "\(folder)/Learner.swift"
            // Number 1, 5 is a well of zeros.
            let isMade = unsafe mknod(path, S_IFCHR | 0o644, 1 << 8 | 5) == 0
            if !isMade { try check(unsafe mkfifo(path, 0o644) == 0) }
        },
        MadeAttack("folder with a file's name", "rejected no-regular-file") { folder in
            try FileManager.default.createDirectory(
                atPath: "\(folder)/Learner.swift",
                withIntermediateDirectories: false
            )
        },
        MadeAttack("folders in great depth", "failed") { folder in
            try make("Learner.swift", in: folder)
            try FileManager.default.createDirectory(
                atPath: folder + String(repeating: "/inner", count: 300),
                withIntermediateDirectories: true
            )
        },
        MadeAttack("name that is an option", "rejected odd-name") { folder in
            try make("-o.swift", in: folder)
        },
        MadeAttack("name with a line's end", "rejected odd-name") { folder in
            try make("a\n::error::owned.swift", in: folder)
        },
        MadeAttack("name with commands for a terminal", "rejected odd-name") { folder in
            try make("\u{1B}[2J.swift", in: folder)
        },
        MadeAttack("name with steps upwards", "rejected odd-name") { folder in
            try make("a\\..\\Learner.swift", in: folder)
        },
        MadeAttack("name that is not UTF-8", "rejected odd-name") { folder in
            try make([0xFF, 0xFE] + Array(".swift".utf8), in: folder)
        },
        MadeAttack("name of 255 bytes", "rejected odd-name") { folder in
            try make(String(repeating: "a", count: 249) + ".swift", in: folder)
        },
        MadeAttack("names that differ in case", "rejected twin-names") { folder in
            try make("Learner.swift", in: folder)
            try make("learner.swift", in: folder)
        },
        MadeAttack("hundred thousand files", "rejected too-many-entries") { folder in
            for number in 0..<100_000 { try make("\(number).swift", in: folder, "") }
        },
        MadeAttack("file of a terabyte", "rejected too-large") { folder in
            try make("Learner.swift", in: folder)
            try check(unsafe truncate("\(folder)/Learner.swift", 1 << 40) == 0)
        },
    ]
}
