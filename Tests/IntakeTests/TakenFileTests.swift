import Foundation
import Testing

@testable import Intake

/// Files that a program which was turned against us may have left.
@Suite final class TakenFileTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write("object", to: "S.o")
    }

    deinit { scratch.remove() }

    private func taken(_ name: String, limit: Int = 100) throws -> String {
        let folder = try FolderDescriptor(path: scratch.path)
        switch folder.bytes(ofFile: name, limit: limit) {
        case .success(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .failure(let failure): return "\(failure)"
        }
    }

    @Test func takesARegularFile() throws {
        #expect(try taken("S.o") == "object")
        #expect(try taken("S.o", limit: 6) == "object")
    }

    @Test func takesNoFileThatIsTooLarge() throws {
        #expect(try taken("S.o", limit: 5) == "tooLarge")
    }

    @Test(arguments: ["link", "twin", "pipe", "folder", "missing"])
    func takesNothingElse(name: String) throws {
        let path = "\(scratch.path)/\(name)"
        let files = FileManager.default
        switch name {
        case "link": try files.createSymbolicLink(atPath: path, withDestinationPath: "S.o")
        case "twin": try files.linkItem(atPath: "\(scratch.path)/S.o", toPath: path)
        case "pipe": #expect(unsafe mkfifo(path, 0o600) == 0)
        case "folder":
            try files.createDirectory(atPath: path, withIntermediateDirectories: false)
        default: break
        }
        #expect(try taken(name) == "other")
    }

    @Test func followsNoLinkToTheFolder() throws {
        let link = "\(scratch.path)/output"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.path)
        #expect(throws: FolderDescriptor.Failure.noFolder) { _ = try FolderDescriptor(path: link) }
    }
}
