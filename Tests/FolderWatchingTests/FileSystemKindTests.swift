import Testing

@testable import FolderWatching

/// What file system a folder is on, as far as a watcher must know.
@Suite struct FileSystemKindTests {
    private let mounts = """
        22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
        40 22 0:35 / /mnt/class rw shared:9 - nfs4 server:/class rw,vers=4.2
        41 40 0:36 / /mnt/class/mine rw - tmpfs tmpfs rw

        """

    @Test(
        arguments: [
            ("/home/me/course", "ext4"),
            ("/mnt/class/course", "nfs4"),
            ("/mnt/class", "nfs4"),
            ("/mnt/classroom", "ext4"),
            ("/mnt/class/mine/course", "tmpfs"),
        ]
    )
    func takesTheNearestMountAbove(folder: String, kind: String) {
        #expect(FileSystemKind(of: folder, among: mounts) == FileSystemKind(name: kind))
    }

    @Test(
        arguments: [
            ("ext4", false), ("btrfs", false), ("overlay", false), ("tmpfs", false),
            ("fuseblk", false), ("nfs4", true), ("9p", true), ("fuse.sshfs", true),
        ]
    )
    func knowsWhereOthersWriteUnseen(kind: String, isForeign: Bool) {
        #expect(FileSystemKind(name: kind).isForeign == isForeign)
    }
}
