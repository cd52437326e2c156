package import Diagnostics
import Foundation

/// The file in the exercises folder that remembers a learner's progress.
///
/// It is replaced whole, under a lock, so that two commands at once lose nothing. A file that
/// cannot be understood is set aside under another name, never overwritten.
package struct ProgressStore: Sendable {
    /// The folder of everything that the tool keeps beside the exercises, absolute.
    package let folder: String

    /// - Parameter package: The folder of the learners' package, absolute.
    package init(package: String) {
        folder = package + "/.interleave"
    }

    private var file: String { folder + "/progress.json" }

    /// Reads what is remembered.
    ///
    /// - Returns: The progress, and what the learner must be told if a file was set aside.
    /// - Throws: If there is a file that can be neither read nor set aside.
    package func read() throws(ProgressStoreError) -> (progress: CourseProgress, notice: Message?) {
        do throws(ProgressFileFault) {
            return (try contents(), nil)
        } catch {
            return try update { _ in }
        }
    }

    /// Changes what is remembered.
    ///
    /// - Parameter change: Applied to the newest progress while no other process can change it.
    /// - Returns: The new progress, and what the learner must be told if a file was set aside.
    /// - Throws: If the file cannot be locked or replaced; then nothing has changed.
    package func update(
        _ change: (inout CourseProgress) -> Void
    ) throws(ProgressStoreError) -> (progress: CourseProgress, notice: Message?) {
        try prepareFolder()
        let lock = try ProgressLock(path: folder + "/progress.lock")
        defer { lock.release() }
        var notice: Message?
        var progress = CourseProgress()
        do throws(ProgressFileFault) {
            progress = try contents()
        } catch {
            notice = try setAside(error)
        }
        let before = progress
        change(&progress)
        if progress != before { try write(progress) }
        return (progress, notice)
    }

    private func contents() throws(ProgressFileFault) -> CourseProgress {
        guard FileManager.default.fileExists(atPath: file) else { return CourseProgress() }
        guard let bytes = FileManager.default.contents(atPath: file) else { throw .damaged }
        return try CourseProgress(fileBytes: bytes)
    }

    private func write(_ progress: CourseProgress) throws(ProgressStoreError) {
        do {
            try progress.fileBytes().write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw .cannotWrite(path: file)
        }
    }

    /// Makes the folder, which tells Git to leave it alone.
    private func prepareFolder() throws(ProgressStoreError) {
        let ignoreFile = folder + "/.gitignore"
        guard !FileManager.default.fileExists(atPath: ignoreFile) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
            try Data("*\n".utf8).write(to: URL(filePath: ignoreFile), options: .atomic)
        } catch {
            throw .cannotWrite(path: folder)
        }
    }

    private func setAside(_ fault: ProgressFileFault) throws(ProgressStoreError) -> Message {
        let stem =
            switch fault {
            case .damaged: "progress.damaged"
            case .otherVersion(let version): "progress.version-\(version)"
            }
        var place = "\(folder)/\(stem).json"
        var number = 1
        while FileManager.default.fileExists(atPath: place) {
            number += 1
            place = "\(folder)/\(stem)-\(number).json"
        }
        do {
            try FileManager.default.moveItem(atPath: file, toPath: place)
        } catch {
            throw .cannotWrite(path: file)
        }
        return fault.notice(place: place)
    }
}

extension ProgressFileFault {
    fileprivate func notice(place: String) -> Message {
        switch self {
        case .damaged:
            Message(
                en: "the progress file was damaged; it is kept as \(place), and a new one begins",
                zh: "进度文件已损坏，已另存为 \(place)，并重新开始记录"
            )
        case .otherVersion(let version):
            Message(
                en: "the progress file is of version \(version), which this tool cannot read; "
                    + "it is kept as \(place), and a new one begins",
                zh: "进度文件的版本是 \(version)，当前工具无法读取；已另存为 \(place)，并重新开始记录"
            )
        }
    }
}
