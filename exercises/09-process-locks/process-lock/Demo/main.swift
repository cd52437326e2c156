// swift run process-lock: three keepers write numbered lines into one
// logbook, first without a lock, then with your SharedLock; then one of them
// disappears with the pen in his hand.
import Glibc
import ProcessLock

/// The sentence in the reader's language, which LANG names.
func said(en: String, zh: String) -> String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = names.lazy.compactMap { getenv($0) }.map { String(cString: $0) }
    return set.first { !$0.isEmpty }?.hasPrefix("zh") == true ? zh : en
}

let keepers = 3
let lines = 400_000

/// Forks keepers that all write lines, and waits for them; `last` is the
/// number of the last line.
func keepLog(
    _ name: String,
    _ last: UnsafeMutablePointer<Int>,
    writeLine: () throws -> Void
) {
    last.pointee = 0
    fflush(nil)
    let children = (0..<keepers).map { _ in
        let child = fork()
        if child == 0 {
            for _ in 0..<lines { try? writeLine() }
            _exit(0)
        }
        return child
    }
    for child in children { waitpid(child, nil, 0) }
    let missing = keepers * lines - last.pointee
    print(
        name,
        last.pointee,
        missing == 0
            ? said(en: "lines, none lost", zh: "行，一行不少")
            : said(en: "lines, \(missing) lost", zh: "行，少了 \(missing) 行")
    )
}

print(
    said(
        en: "\(keepers) keepers write \(lines) lines each.",
        zh: "\(keepers) 位看守，每人写 \(lines) 行。"
    )
)

let page = mmap(
    nil,
    MemoryLayout<Int>.size,
    PROT_READ | PROT_WRITE,
    MAP_SHARED | MAP_ANONYMOUS,
    -1,
    0
)
guard let page, page != MAP_FAILED else { fatalError("no shared memory") }
let last = page.bindMemory(to: Int.self, capacity: 1)

keepLog(said(en: "without a lock:", zh: "不加锁，写下"), last) {
    last.pointee += 1
}

do {
    let pen = try SharedLock()
    keepLog(said(en: "with your lock:", zh: "用你的锁，写下"), last) {
        try pen.withLock { _ in last.pointee += 1 }
    }
    print(
        said(
            en: "Now a keeper is washed away with the pen in his hand …",
            zh: "现在，一位看守握着笔被海浪卷走……"
        )
    )
    let keeper = fork()
    if keeper == 0 {
        alarm(5)
        try? pen.withLock { _ in _ = kill(getpid(), SIGKILL) }
        _exit(1)
    }
    waitpid(keeper, nil, 0)
    alarm(5)  // Ends this demo if the pen is lost for ever.
    for _ in 0..<2 {
        try pen.withLock { entry in
            print(said(en: "the next one finds it", zh: "下一位得知"), entry)
        }
    }
} catch LockError.failed(code: ENOSYS) {
    print(
        said(
            en: "There is no pen yet: SharedLock in "
                + "09-process-locks/process-lock/Sources is waiting for you.",
            zh: "笔还没有：09-process-locks/process-lock/Sources "
                + "里的 SharedLock 正等着你来写。"
        )
    )
}
