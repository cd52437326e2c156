import Foundation
import Testing

/// Something that a machine lacks, and what `grade` says of it.
struct Lack: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let variable: String
    let value: String?
    let english: String
    let chinese: String

    static let all = [
        Lack(
            testDescription: "no toolchain",
            variable: "PATH",
            value: "/nowhere",
            english: "There is no swiftc in /nowhere. Install a Swift 6.3 toolchain",
            chinese: "在 /nowhere 中找不到 swiftc。请安装 Swift 6.3 工具链"
        ),
        Lack(
            testDescription: "a cache that cannot be written",
            variable: "INTERLEAVE_CACHE",
            value: "/dev/null/cache",
            english: "cannot be written (Not a directory). Make room there or make it writable; "
                + "INTERLEAVE_CACHE names another folder",
            chinese: "无法写入 /dev/null/cache"
        ),
        Lack(
            testDescription: "a folder for temporary files that cannot be written",
            variable: "TMPDIR",
            value: "/dev/null/work",
            english: "cannot be written (Not a directory). Make room there or make it writable; "
                + "INTERLEAVE_CACHE names another folder for what is kept, TMPDIR",
            chinese: "无法写入 /dev/null/work"
        ),
    ]
}

@Suite struct MachineStateTests {
    private let kit: Kit

    init() async throws {
        kit = try await Kit()
        try kit.edit(with: "Solutions/reference")
    }

    @Test(arguments: Lack.all)
    func saysWhatAMachineLacks(lack: Lack) async throws {
        let changes = [lack.variable: lack.value]
        let english = try await kit.interleave("grade", "--lang", "en", changing: changes)
        #expect(english.status == 70)
        #expect(english.output == "")
        #expect(english.complaints.contains(lack.english))
        let chinese = try await kit.interleave("grade", "--lang", "zh", changing: changes)
        #expect(chinese.status == 70)
        #expect(chinese.complaints.contains(lack.chinese))
    }

    @Test func needsNoHomeFolder() async throws {
        let graded = try await kit.interleave("grade", changing: ["HOME": nil])
        #expect(graded.status == 0)
    }

    /// Without bubblewrap too, so that the search path is the learner's also where code is linked.
    @Test func saysThatTheLinkerIsMissing() async throws {
        let tools = "\(kit.path)/tools"
        try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
        let swiftc = try #require(
            ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":")
                .map { "\($0)/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        )
        try FileManager.default.createSymbolicLink(
            atPath: "\(tools)/swiftc",
            withDestinationPath: swiftc
        )
        // Players are linked by the toolchain's own; referees are not, and none is kept yet.
        let changes = ["PATH": tools, "INTERLEAVE_CACHE": "\(kit.path)/cache"]
        let english = try await kit.interleave("grade", "--lang", "en", changing: changes)
        #expect(english.status == 70)
        #expect(english.output == "")
        #expect(english.complaints.contains("The linker ld.gold is not installed"))
        #expect(english.complaints.contains("apt-get install binutils"))
        let chinese = try await kit.interleave("grade", "--lang", "zh", changing: changes)
        #expect(chinese.complaints.contains("没有安装链接器 ld.gold"))
    }

    /// A file that cannot grow stands in for a disk that is full.
    @Test func takesAFullDiskForNoFaultOfTheLearners() async throws {
        let command = """
            trap '' 25; ulimit -f 100
            INTERLEAVE_CACHE='\(kit.path)/cache' exec '\(kit.program)' grade --lang en
            """
        let graded = try await kit.shell(["/bin/sh", "-c", command])
        #expect(graded.status == 70)
        #expect(graded.output == "")
        #expect(graded.complaints.contains("cannot be written (File too large). Make room there"))
    }

    /// A file where the folder would be stands in for a kit that cannot be written.
    @Test func gradesWhereNothingCanBeRemembered() async throws {
        try Data().write(to: URL(filePath: "\(kit.path)/.interleave"))
        let graded = try await kit.interleave("grade", "--lang", "en")
        #expect(graded.status == 0)
        #expect(graded.output.hasPrefix("atomic-counter  10/10\n"))
        #expect(
            graded.complaints.hasSuffix(
                "\(kit.path)/.interleave cannot be written; make the exercises folder writable "
                    + "for you\n"
            )
        )
        #expect(try await kit.interleave("list").output.hasSuffix("medium  begun\n"))
    }
}
