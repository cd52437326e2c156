// Attack: Has many processes take a little memory each. Right if all of them get it.
// Verdict: outOfMemory
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    let children = (0..<12).map { _ -> pid_t in
        let child = fork()
        if child == 0 {
            guard let block = malloc(24 << 20) else { _exit(1) }
            memset(block, 1, 24 << 20)
            usleep(200_000)
            _exit(0)
        }
        return child
    }
    var gotAll = true
    for child in children {
        var status: Int32 = 0
        waitpid(child, &status, 0)
        if child < 0 || status != 0 { gotAll = false }
    }
    return gotAll ? number * number : 0
}
