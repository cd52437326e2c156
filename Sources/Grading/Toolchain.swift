import Foundation

/// The Swift toolchain that compiles submissions and suites.
package struct Toolchain: Sendable, Equatable {
    /// The folder that holds `bin/swiftc`, absolute, without links.
    package let root: String

    /// Finds the toolchain whose `swiftc` is first in a search path.
    ///
    /// - Parameter path: The value of `PATH`.
    /// - Throws: ``GradingError/noToolchain(path:)``.
    package init(searching path: String) throws(GradingError) {
        let compiler = path.split(separator: ":").lazy
            .map { "\($0)/swiftc" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let compiler else { throw .noToolchain(path: path) }
        // `swiftc` is a link to the driver beside it.
        let folder = URL(filePath: compiler).resolvingSymlinksInPath().deletingLastPathComponent()
        root = folder.deletingLastPathComponent().path
    }

    /// The Swift compiler's driver.
    var swiftc: String { "\(root)/bin/swiftc" }
    /// The Swift compiler, which the driver starts.
    var frontend: String { "\(root)/bin/swift-frontend" }
    /// Prints what libraries objects ask for.
    var autolinkExtract: String { "\(root)/bin/swift-autolink-extract" }
    /// The C compiler of the same toolchain.
    var clang: String { "\(root)/bin/clang" }
    /// Renames symbols in objects.
    var objcopy: String { "\(root)/bin/llvm-objcopy" }
    /// Finds the lines of addresses in a program; not every toolchain has it.
    var symbolizer: String { "\(root)/bin/llvm-symbolizer" }
    /// Where the macros of Swift Testing are.
    var testingPlugins: String { "\(root)/lib/swift/host/plugins/testing" }
    /// Where the macros of the standard library are.
    var plugins: String { "\(root)/lib/swift/host/plugins" }
    /// What runs macros within the compiler.
    var pluginServer: String { "\(root)/lib/swift/host/libSwiftInProcPluginServer.so" }
    /// The object that every program in Swift begins with.
    var runtimeStart: String { "\(libraries)/\(Self.architecture)/swiftrt.o" }
    /// Where the shared libraries of the toolchain are.
    var libraries: String { "\(root)/lib/swift/linux" }

    private static var architecture: String {
        #if arch(arm64)
        "aarch64"
        #else
        "x86_64"
        #endif
    }
}
