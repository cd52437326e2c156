import Glibc

/// Finds programs by name, as a shell does.
package struct ExecutableSearch: Sendable, Equatable {
    /// Absolute folders, the first with the program wins.
    package let folders: [String]

    /// Searches the folders of a `PATH`; those that are not absolute are left out.
    package init(path: String) {
        folders = path.split(separator: ":").filter { $0.hasPrefix("/") }.map { String($0) }
    }

    /// The absolute path of a program; `nil` if no folder has it.
    package func executable(_ name: String) -> String? {
        folders.lazy
            .map { "\($0)/\(name)" }
            .first { unsafe access($0, X_OK) == 0 }
    }
}
