// swift run atomic-counter: eight gates count one crowd, first with
// a plain Int in shared memory, then with your SharedCounter.
import AtomicCounter
import Glibc

let gates = 8
let visitors = 2_000_000
let crowd = gates * visitors

/// The sentence in the reader's language, which LANG names.
func said(en: String, zh: String) -> String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let set = names.lazy.compactMap { getenv($0) }.map { String(cString: $0) }
    return set.first { !$0.isEmpty }?.hasPrefix("zh") == true ? zh : en
}

/// Forks one process for each gate, opens all at once, waits for all.
func openGates(_ count: () -> Void) {
    var start: [CInt] = [0, 0]
    pipe(&start)
    var children: [pid_t] = []
    for _ in 0..<gates {
        let child = fork()
        if child == 0 {
            close(start[1])
            var byte: UInt8 = 0
            read(start[0], &byte, 1)  // Comes back when the parent closes.
            for _ in 0..<visitors { count() }
            _exit(0)
        }
        children.append(child)
    }
    close(start[0])
    close(start[1])
    for child in children { waitpid(child, nil, 0) }
}

/// One line of the table: the name, a bar, the count, what is missing.
func show(_ name: String, _ total: Int) {
    let filled = min(40, max(0, total * 40 / crowd))
    let bar =
        String(repeating: "█", count: filled)
        + String(repeating: "·", count: 40 - filled)
    let lost = crowd - total
    let verdict =
        lost == 0
        ? said(en: "exact", zh: "一个不差")
        : said(en: "lost \(lost)", zh: "丢了 \(lost) 个")
    print("\(name)  \(bar)  \(total)  \(verdict)")
}

print(
    said(
        en: "\(gates) gates, \(visitors) visitors each: \(crowd) in all.",
        zh: "\(gates) 个入口，每个进来 \(visitors) 人，共 \(crowd) 人。"
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
let naive = page.bindMemory(to: Int.self, capacity: 1)
naive.initialize(to: 0)
openGates { naive.pointee += 1 }
show("Int +=       ", naive.pointee)

let counter = try SharedCounter()
openGates { counter.increment() }
show("SharedCounter", counter.value)

if counter.value == 0 {
    print(
        said(
            en: "Your counter stands at 0: increment() in "
                + "08-races/atomic-counter/Sources is waiting for you.",
            zh: "你的计数器还停在 0：08-races/atomic-counter/Sources "
                + "里的 increment() 正等着你来写。"
        )
    )
} else if counter.value != crowd {
    print(
        said(
            en: "Run it again: the number changes, a race never counts.",
            zh: "再跑一次：数字会变，有竞争就数不准。"
        )
    )
}
