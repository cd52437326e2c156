// swift run process-pool: six films are developed, first one after the other,
// then by three darkrooms; one film burns.
import Glibc
import ProcessPool

/// The sentence in the reader's language, which LANG names.
func said(en: String, zh: String) -> String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = names.lazy.compactMap { getenv($0) }.map { String(cString: $0) }
    return set.first { !$0.isEmpty }?.hasPrefix("zh") == true ? zh : en
}

/// Develops a film: its first byte is how many tenths of a second it takes; 0
/// burns the darkroom down.
func develop(_ film: Bytes) -> Bytes {
    if film[0] == 0 { kill(getpid(), SIGKILL) }
    usleep(UInt32(film[0]) * 100_000)
    let text = said(
        en: "\(film[0])/10 s, room \(getpid())",
        zh: "\(film[0])/10 秒，暗室 \(getpid())"
    )
    return Bytes(text.utf8)
}

/// Develops films and says how long it took.
func clock(_ name: String, _ work: () throws -> Void) rethrows {
    print(name)
    let start = ContinuousClock.now
    try work()
    let tenths = start.duration(to: .now) / .milliseconds(100)
    print(said(en: "  that took", zh: "  用时"), tenths.rounded() / 10, "s\n")
}

let films: [Bytes] = [[4], [1], [1], [2], [1], [3]]

clock(said(en: "One after the other:", zh: "一个接一个：")) {
    for film in films {
        print("  ", String(decoding: develop(film), as: UTF8.self))
    }
}

do {
    let lab = try Pool(workers: 3) { film in develop(film) }
    try clock(said(en: "imap, 3 workers:", zh: "imap，3 个工作进程：")) {
        for result in try lab.imap(films) {
            print("  ", String(decoding: try result.get(), as: UTF8.self))
        }
    }
    let burnt = try lab.applyAsync([0])
    let slow = try lab.applyAsync([5])
    do {
        _ = try burnt.get()
    } catch {
        print(said(en: "A film that burns:", zh: "烧掉的胶卷得到"), error)
    }
    do {
        _ = try slow.get(timeout: .milliseconds(100))
    } catch {
        print(said(en: "After 0.1 s:", zh: "0.1 秒之后得到"), error)
    }
    let late = String(decoding: try slow.get(), as: UTF8.self)
    print(said(en: "Asked again:", zh: "再问一次，得到"), late)
    lab.close()
    try lab.join()
} catch PoolError.failed(code: ENOSYS) {
    print(
        said(
            en: "The darkrooms are not set up yet: Pool in "
                + "16-process-pool/process-pool/Sources is waiting for you.",
            zh: "暗室还没有布置：16-process-pool/process-pool/Sources "
                + "里的 Pool 正等着你来写。"
        )
    )
}
