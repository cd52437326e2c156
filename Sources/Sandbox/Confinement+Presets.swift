extension Confinement {
    /// Where the compiler finds what it is to compile.
    package static let sourcesPlace = "/box/sources"
    /// Where the compiler may write.
    package static let outputPlace = "/box/output"
    /// Where the player's program is.
    package static let playerPlace = "/box/player"

    /// For compiling and linking what somebody else wrote.
    ///
    /// The sources are never searched for modules: name no `-I` for them, since a module interface
    /// among them can make the compiler run a program.
    ///
    /// - Parameters:
    ///   - sources: The folder of the sources, found at ``sourcesPlace``.
    ///   - output: An empty folder, found at ``outputPlace``.
    ///   - toolchain: The folder that holds `bin/swiftc`, found where it is.
    ///   - readable: What else is needed, such as modules, objects and a filled module cache.
    /// - Returns: What the compiler finds around it.
    package static func compiling(
        sources: String,
        output: String,
        toolchain: String,
        readable: [Mount] = []
    ) -> Confinement {
        Confinement(
            readable: [Mount(toolchain), Mount(sources, at: sourcesPlace)] + readable,
            writable: Mount(output, at: outputPlace)
        )
    }

    /// For playing: nothing but the player and the libraries of Swift.
    ///
    /// - Parameters:
    ///   - player: The player's executable, found at ``playerPlace``.
    ///   - libraries: The folder of Swift's shared libraries, found where it is.
    /// - Returns: What the player finds around it.
    package static func playing(player: String, libraries: String) -> Confinement {
        Confinement(readable: [Mount(libraries), Mount(player, at: playerPlace)])
    }

    /// For a tool that reads a player's file: nothing but both.
    ///
    /// - Parameters:
    ///   - player: The player's executable, found at ``playerPlace``.
    ///   - tool: The tool's executable, found where it is.
    /// - Returns: What the tool finds around it.
    package static func inspecting(player: String, tool: String) -> Confinement {
        Confinement(readable: [Mount(tool), Mount(player, at: playerPlace)])
    }
}
