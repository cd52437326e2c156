import Glibc

/// The path of a program that stands beside the one that runs now, which may also be that of the
/// tests.
///
/// - Throws: ``SandboxError/companionMissing(path:)``.
package func companion(_ name: String) throws(SandboxError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = unsafe readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    let program = String(decoding: buffer.prefix(max(count, 0)).map(UInt8.init), as: UTF8.self)
    let folder = program.lastIndex(of: "/").map { String(program[...$0]) } ?? ""
    let path = folder + name
    guard unsafe access(path, X_OK) == 0 else { throw .companionMissing(path: path) }
    return path
}
