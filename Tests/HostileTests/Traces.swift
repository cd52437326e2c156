import Foundation

/// What attacks can leave behind on a machine, as it is at one moment.
struct Traces {
    /// The command lines of programs that run with something of the arena's folder in reach.
    var processes: [String]
    /// What is in the folder in which submissions are graded.
    var workFiles: [String]
    /// Files of the names that attacks make, in the folders that programs share.
    var sharedFiles: [String]
    /// Shared memory, queues and semaphores of the keys that attacks make.
    var keys: [String]

    init(of arena: Arena) {
        let folder = arena.folder
        let ids = Self.names(in: "/proc").filter { Int($0) != nil }
        processes = ids.filter { Self.text(of: "/proc/\($0)/mountinfo").contains(folder) }
            .map { Self.text(of: "/proc/\($0)/cmdline").replacing("\0", with: " ") }
        workFiles = Self.names(in: "\(folder)/work")
        sharedFiles = ["/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run"].flatMap { place in
            Self.names(in: place).filter { name in
                name == "interleave-hostile" || name.hasPrefix("interleave-hostile-queue")
            }
        }
        keys = ["shm", "msg", "sem"].flatMap { kind in
            Self.text(of: "/proc/sysvipc/\(kind)").split(separator: "\n").dropFirst()
                .filter { line in
                    let key = line.split(separator: " ").first.flatMap { Int($0) } ?? 0
                    return key >> 16 == 0x1EAF
                }
                .map(String.init)
        }
    }

    private static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private static func text(of path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
