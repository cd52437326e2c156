import CourseModel
import Foundation
import Testing
import Verdicts

@testable import Intake

/// Folders whose files are not what their names say.
@Suite final class FileTreeTests {
    private let scratch: ScratchFolder
    private let folder: String

    init() throws {
        scratch = try ScratchFolder()
        folder = "\(scratch.path)/work"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: false
        )
    }

    deinit { scratch.remove() }

    private func findings(root: String? = nil, place: String = "") throws -> [String] {
        let intake = try #require(SubmissionFolder(root: root ?? folder).intake(from: place))
        #expect(intake.files.isEmpty)
        return intake.findings.map(\.summary)
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder)/\(name)",
            withDestinationPath: target
        )
    }

    @Test(arguments: ["/etc/passwd", "../secret", "missing", "/dev/zero", "Loop.swift"])
    func refusesALink(to target: String) throws {
        try scratch.write("let secret = 1\n", to: "secret")
        try link("Loop.swift", to: target)
        #expect(try findings() == ["symbolic-link Loop.swift:1:1"])
    }

    @Test func refusesASecondNameOfAFile() throws {
        try scratch.write("let secret = 1\n", to: "secret")
        try FileManager.default.linkItem(
            atPath: "\(scratch.path)/secret",
            toPath: "\(folder)/Mine.swift"
        )
        #expect(try findings() == ["hard-link Mine.swift:1:1"])
    }

    @Test func refusesAPipeWithoutWaitingForAWriter() throws {
        try #require(unsafe mkfifo("\(folder)/Pipe.swift", 0o600) == 0)
        #expect(try findings() == ["no-regular-file Pipe.swift:1:1"])
    }

    @Test func refusesASocket() throws {
        let made = unsafe mknod("\(folder)/Socket.swift", S_IFSOCK | 0o600, 0)
        try #require(made == 0)
        #expect(try findings() == ["no-regular-file Socket.swift:1:1"])
    }

    @Test func refusesAFolderNamedLikeAFile() throws {
        try FileManager.default.createDirectory(
            atPath: "\(folder)/Folder.swift",
            withIntermediateDirectories: false
        )
        #expect(try findings() == ["no-regular-file Folder.swift:1:1"])
    }

    @Test func refusesAFileOfATerabyteWithoutReadingIt() throws {
        let path = "\(folder)/Huge.swift"
        try Data().write(to: URL(filePath: path))
        try #require(unsafe truncate(path, 1 << 40) == 0)
        #expect(try findings() == ["too-large Huge.swift:1:1"])
    }

    @Test func refusesALinkInPlaceOfTheFolder() throws {
        try scratch.write("let secret = 1\n", to: "Secret.swift")
        try link("Sources", to: "..")
        #expect(try findings(place: "Sources") == ["no-folder"])
        #expect(try findings(root: "\(folder)/Sources") == ["no-folder"])
        #expect(try findings(root: "\(folder)/Sources//") == ["no-folder"])
    }

    @Test(arguments: ["..", "../work", "inner/../.."])
    func climbsOutOfNoFolder(by place: String) throws {
        try FileManager.default.createDirectory(
            atPath: "\(folder)/inner",
            withIntermediateDirectories: false
        )
        #expect(try findings(place: place) == ["no-folder"])
    }

    @Test func knowsThatThereIsNoFolder() {
        #expect(SubmissionFolder(root: "\(folder)/none").intake() == nil)
        #expect(SubmissionFolder(root: folder).intake(fromFirstOf: ["Sources", ""]) == nil)
    }

    @Test func takesTheFirstPlaceThatHoldsSources() throws {
        try scratch.write("let a = 1\n", to: "work/A.swift")
        try scratch.write("// a manifest\n", to: "Package.swift")
        let intake = SubmissionFolder(root: scratch.path)
            .intake(fromFirstOf: ["none", "", "work"])
        #expect(intake?.submittedFiles.map(\.name) == ["A.swift"])
    }

    @Test func stopsReadingAFolderOfAHundredThousandFiles() throws {
        for number in 0..<100_000 {
            let descriptor = unsafe open("\(folder)/\(number).swift", O_CREAT | O_WRONLY, 0o600)
            try #require(descriptor >= 0)
            close(descriptor)
        }
        let opened = try FolderDescriptor(path: folder)
        let names = opened.names(limit: 1000)
        #expect(names?.count == 1001)
        #expect(try findings() == ["too-many-entries"])
    }

    @Test func writesNamesThatDoNotPrintAsEscapes() throws {
        for name in [[0x2D, 0x6F], [0x61, 0x0A, 0x62], [0xFF], [0xE2, 0x80, 0xAE]] as [[UInt8]] {
            let path = Array("\(folder)/".utf8) + name + Array(".swift".utf8) + [0]
            let descriptor = unsafe open(path.map { CChar(bitPattern: $0) }, O_CREAT, 0o600)
            try #require(descriptor >= 0)
            close(descriptor)
        }
        #expect(
            try findings() == [
                "odd-name -o.swift:1:1", "odd-name a\\u{a}b.swift:1:1",
                "odd-name \\u{202e}.swift:1:1", "odd-name \\xff.swift:1:1",
            ]
        )
    }
}
