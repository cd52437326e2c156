import Foundation
import Testing

@testable import FolderWatching

/// What a watcher tells of a real folder.
@Suite struct FolderWatcherTests {
    @Test func tellsOfASave() async throws {
        let folder = try WatchedFolder("lessons/01-one/lesson.md")
        await folder.begin()
        try folder.write("new", at: "lessons/01-one/lesson.md")
        let told = await folder.told(of: "lessons/01-one/lesson.md")
        #expect(told == ["lessons/01-one/lesson.md"])
    }

    @Test func tellsOfASaveByRenaming() async throws {
        let folder = try WatchedFolder("lesson.md")
        await folder.begin()
        try folder.write("new", at: ".lesson.md.new")
        try folder.move(".lesson.md.new", to: "lesson.md")
        #expect(await folder.told(of: "lesson.md") == ["lesson.md"])
    }

    @Test func tellsOfADeletion() async throws {
        let folder = try WatchedFolder("lessons/one.md")
        await folder.begin()
        try folder.remove("lessons/one.md")
        #expect(await folder.told(of: "lessons/one.md") == ["lessons/one.md"])
    }

    @Test func tellsOfFilesInAFolderThatIsNew() async throws {
        let folder = try WatchedFolder()
        await folder.begin()
        try folder.write("", at: "lessons/02-two/pictures/a.svg")
        await folder.told(of: "lessons/02-two/pictures/a.svg")
        try folder.write("again", at: "lessons/02-two/pictures/a.svg")
        await folder.told(of: "lessons/02-two/pictures/a.svg")
    }

    @Test func followsAFolderUnderItsNewName() async throws {
        let folder = try WatchedFolder("lessons/01-one/lesson.md")
        await folder.begin()
        try folder.move("lessons/01-one", to: "lessons/02-one")
        let told = await folder.told(of: "lessons/02-one/lesson.md")
        #expect(told.contains("lessons/01-one"))
        try folder.write("new", at: "lessons/02-one/lesson.md")
        #expect(await folder.told(of: "lessons/02-one/lesson.md") == ["lessons/02-one/lesson.md"])
    }

    @Test func tellsOfALinkThatIsWholeAtOnce() async throws {
        let folder = try WatchedFolder("a.md")
        await folder.begin()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/b.md",
            withDestinationPath: "a.md"
        )
        await folder.told(of: "b.md")
    }

    @Test func leavesOutWhatIsNobodysSource() async throws {
        let folder = try WatchedFolder(
            ".git/index",
            "site/public/index.html",
            "elsewhere/.built",
            "elsewhere/page.html"
        )
        await folder.begin()
        for name in [
            ".git/index", ".build/x.o", "site/public/index.html", "elsewhere/page.html",
            "lesson.md~", "#lesson.md#", ".lesson.md.swp", "4913", "node_modules/a/b.js",
        ] {
            try folder.write("new", at: name)
        }
        try folder.write("", at: "last.md")
        #expect(await folder.told(of: "last.md") == ["last.md"])
    }

    @Test func tellsThatTheFolderIsGoneAndThatItIsBack() async throws {
        let folder = try WatchedFolder("lesson.md")
        await folder.begin()
        try folder.leave()
        #expect(await folder.next { $0 == .vanished } == .vanished)
        try folder.comeBack()
        #expect(await folder.next { $0 == .returned } == .returned)
        try folder.write("new", at: "lesson.md")
        #expect(await folder.told(of: "lesson.md") == ["lesson.md"])
    }

    @Test func tellsOfAFolderThatIsDeletedAndMadeAnew() async throws {
        let folder = try WatchedFolder("lessons/lesson.md")
        await folder.begin()
        try folder.remove("")
        #expect(await folder.next { $0 == .vanished } == .vanished)
        try folder.write("", at: "lessons/lesson.md")
        #expect(await folder.next { $0 == .returned } == .returned)
        try folder.write("new", at: "lessons/lesson.md")
        await folder.told(of: "lessons/lesson.md")
    }

    @Test func noticesThatAFolderAboveWasMoved() async throws {
        let folder = try WatchedFolder("a/b/lesson.md")
        let inner = FolderWatcher(folder.path + "/a/b", quiet: .zero)
        await folder.begin(inner)
        try folder.move("a", to: "c")
        #expect(await folder.next { $0 == .vanished } == .vanished)
    }

    @Test func looksAtTheFilesWhereTheKernelDoesNotTell() async throws {
        let folder = try WatchedFolder("lesson.md", ".git/index")
        await folder.beginToLook()
        try folder.write("new", at: ".git/index")
        try folder.write("new", at: "lesson.md")
        #expect(await folder.told(of: "lesson.md") == ["lesson.md"])
        try folder.leave()
        #expect(await folder.next { $0 == .vanished } == .vanished)
        try folder.comeBack()
        #expect(await folder.next { $0 == .returned } == .returned)
    }
}
