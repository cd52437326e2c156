import Foundation
import Glibc

/// Writes a text that a build needs; everybody may read it, whatever the process's mask says.
///
/// - Throws: ``GradingError/cannotWrite(path:reason:)``.
func write(_ text: String, to path: String) throws(GradingError) {
    try write(Data(text.utf8), to: path)
}

/// Writes a file that a build needs; everybody may read it, whatever the process's mask says.
///
/// Not by `Data`, which waits until the disk has it; the compilers do not wait either.
///
/// - Throws: ``GradingError/cannotWrite(path:reason:)``.
func write(
    _ bytes: some DataProtocol,
    to path: String,
    isExecutable: Bool = false
) throws(GradingError) {
    let permissions: mode_t = isExecutable ? 0o755 : 0o644
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions)
    guard file >= 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
    defer { close(file) }
    for region in bytes.regions where !writeAll(of: region, to: file) {
        throw .cannotWrite(path: path, reason: systemReason())
    }
    guard fchmod(file, permissions) == 0 else {
        throw .cannotWrite(path: path, reason: systemReason())
    }
}

/// Writes bytes to a descriptor; returns whether all could be written.
private func writeAll(of bytes: some ContiguousBytes, to file: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
        var written = 0
        while written < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = unsafe Glibc.write(file, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}

/// The text of a file.
///
/// - Throws: ``GradingError/cannotRead(path:reason:)``, ``GradingError/notText(path:)``.
func text(of path: String) throws(GradingError) -> String {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
        throw .cannotRead(path: path, reason: systemReason(of: error))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(path: path) }
    return text
}

/// Makes a folder, and those above it, that everybody may enter.
///
/// - Throws: ``GradingError/cannotWrite(path:reason:)``.
func makeFolder(_ path: String) throws(GradingError) {
    do {
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
        try allow(path, 0o755)
    } catch {
        throw .cannotWrite(path: path, reason: systemReason(of: error))
    }
}

/// Copies a file, or a folder with all that is in it; the copies are ours and keep their dates.
///
/// - Parameters:
///   - path: What is copied.
///   - name: The copy's path.
///   - isLink: Whether files get another name instead, where that can be.
/// - Throws: ``GradingError/cannotWrite(path:reason:)``.
func copy(
    _ path: String,
    to name: String,
    linking isLink: Bool = false
) throws(GradingError) {
    do {
        let files = FileManager.default
        guard files.isFolder(path) else {
            if isLink, unsafe link(path, name) == 0 { return }
            try files.copyItem(atPath: path, toPath: name)
            return try allow(name, 0o644)
        }
        try makeFolder(name)
        for inner in try files.contentsOfDirectory(atPath: path) {
            try copy("\(path)/\(inner)", to: "\(name)/\(inner)", linking: isLink)
        }
    } catch let error as GradingError {
        throw error
    } catch {
        throw .cannotWrite(path: name, reason: systemReason(of: error))
    }
}

/// The bytes that can still be written in a folder; many if nobody can tell.
func roomLeft(in folder: String) -> Int {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    return (attributes?[.systemFreeSize] as? NSNumber)?.intValue ?? .max
}

private func allow(_ path: String, _ permissions: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
}

extension FileManager {
    fileprivate func isFolder(_ path: String) -> Bool {
        (try? attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeDirectory
    }
}
