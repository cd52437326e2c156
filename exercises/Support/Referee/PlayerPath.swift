import CPlaySupport
import Glibc

/// Where the player of a suite is.
///
/// - Throws: ``PlayFailure/cannotStart(_:)``.
func playerPath(fileID: String) throws -> String {
    if let named = unsafe getenv("INTERLEAVE_PLAYER") { return unsafe String(cString: named) }
    let module = fileID.prefix { $0 != "/" }
    guard let suffix = ["HiddenTests", "Tests"].first(where: module.hasSuffix) else {
        throw PlayFailure.cannotStart("the module \(module) is not named …Tests")
    }
    // SwiftPM puts a package's executables beside its test bundle.
    return try folderOfExecutable() + module.dropLast(suffix.count) + "Player"
}

private func folderOfExecutable() throws -> String {
    var target = [UInt8](repeating: 0, count: 4096)
    let length = unsafe interleave_read_link("/proc/self/exe", &target, target.count)
    let path = String(decoding: target.prefix(max(0, length)), as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else {
        throw PlayFailure.cannotStart("/proc is not mounted")
    }
    return String(path[...slash])
}
