// swift run start-and-join: a heat of four swimmers, first one after the
// other, then with your runAll, all at once.
import Glibc
import StartAndJoin

/// The sentence in the reader's language, which LANG names.
func said(en: String, zh: String) -> String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = names.lazy.compactMap { getenv($0) }.map { String(cString: $0) }
    return set.first { !$0.isEmpty }?.hasPrefix("zh") == true ? zh : en
}

/// How long each lane swims, in tenths of a second; lane 3 is pulled out.
let times: [UInt32] = [5, 3, 2, 4]

let lanes = times.indices.map { lane -> () -> Int32 in
    {
        usleep(times[lane] * 100_000)
        if lane == 2 { kill(getpid(), SIGKILL) }
        print(said(en: "  lane \(lane + 1) touches", zh: "  \(lane + 1) 道触壁"))
        return Int32(times[lane])
    }
}

/// Runs a heat and says how long it took.
func clock(_ name: String, _ heat: () throws -> Void) rethrows {
    print(name)
    let start = ContinuousClock.now
    try heat()
    let tenths = start.duration(to: .now) / .milliseconds(100)
    print(said(en: "  that took", zh: "  用时"), tenths.rounded() / 10, "s\n")
}

clock(said(en: "One after the other:", zh: "一个接一个：")) {
    for lane in lanes.indices where lane != 2 { _ = lanes[lane]() }
}

do {
    var endings: [Ending] = []
    try clock(said(en: "runAll:", zh: "runAll：")) {
        endings = try runAll(lanes)
    }
    for (lane, ending) in endings.enumerated() {
        print(said(en: "  lane \(lane + 1):", zh: "  \(lane + 1) 道"), ending)
    }
} catch let error as ProcessError where error.code == ENOSYS {
    print(
        said(
            en: "Nobody has dived in yet: runAll in "
                + "01-processes/start-and-join/Sources is waiting for you.",
            zh: "还没有人入水：01-processes/start-and-join/Sources "
                + "里的 runAll 正等着你来写。"
        )
    )
}
