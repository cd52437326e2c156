import Caching
import Foundation

/// Things that were compiled once and are used again while nothing that they are made from has
/// changed.
actor BuildCache {
    private let folder: String
    private var running: [String: Task<String, any Error>] = [:]

    /// - Parameter folder: Where they are kept, absolute; made when it is first needed.
    init(folder: String) {
        self.folder = folder
    }

    /// The folder of what was built from some inputs; builds it if it is not there.
    ///
    /// - Parameters:
    ///   - name: Tells a person what it is.
    ///   - inputs: Everything that the result depends on.
    ///   - build: Fills an empty folder, which is kept only if it does not throw.
    /// - Returns: The folder's path.
    /// - Throws: What `build` throws; ``GradingError/cannotWrite(path:reason:)``.
    func folder(
        _ name: String,
        madeFrom inputs: [String],
        build: @escaping @Sendable (_ folder: String) async throws -> Void
    ) async throws -> String {
        let path = "\(folder)/\(name)-\(contentDigest(of: inputs.joined(separator: "\0")))"
        if let task = running[path] { return try await task.value }
        if FileManager.default.fileExists(atPath: path) { return path }
        let task = Task {
            // Another grader, also one of this process, may be building the same.
            let beside = "\(path).\(UUID().uuidString)"
            do {
                try FileManager.default.createDirectory(
                    atPath: beside,
                    withIntermediateDirectories: true
                )
                try await build(beside)
            } catch {
                try? FileManager.default.removeItem(atPath: beside)
                guard let error = error as? CocoaError else { throw error }
                throw GradingError.cannotWrite(path: path, reason: systemReason(of: error))
            }
            // Another grader may have been faster; then its result is as good.
            if unsafe rename(beside, path) != 0 {
                try FileManager.default.removeItem(atPath: beside)
            }
            return path
        }
        running[path] = task
        defer { running[path] = nil }
        return try await task.value
    }
}
