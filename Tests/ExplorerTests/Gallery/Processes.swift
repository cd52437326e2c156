import Explorer
import Glibc

/// Programs that fork by themselves.
let processes = [
    Program("waits-for-any") { _ in
        let number = Shared(2)
        for code in 1...2 where fork() == 0 {
            number[code - 1] = 1
            _exit(Int32(code))
        }
        var order: [Int] = []
        var status: Int32 = 0
        while wait(&status) > 0 { order.append(Int(status >> 8)) }
        return order
    },
    Program("leaves-a-child") { _ in
        let number = Shared()
        if fork() == 0 {
            number[0] = 1
            _exit(0)
        }
        return []
    },
    Program("child-comes-back") { _ in
        if fork() != 0 { wait(nil) }
        return []
    },
    Program("child-crashes") { stage in
        let number = Shared()
        try stage.process { number[0] += 1 }
        try stage.process { precondition(number[0] == 0, "somebody was faster") }
        try stage.wait()
        return []
    },
    Program("computes-for-ever") { stage in
        let number = Shared()
        try stage.process {
            if number[0] == 0 { while true {} }
        }
        try stage.process { number[0] = 1 }
        try stage.wait()
        return []
    },
    Program("waits-for-what-is-not-seen") { stage in
        let number = Shared()
        try stage.process {
            var none = sigset_t()
            sigemptyset(&none)
            if number[0] == 0 { sigwaitinfo(&none, nil) }
        }
        try stage.process { number[0] = 1 }
        try stage.wait()
        return []
    },
    Program("kills-itself") { stage in
        if fork() == 0 { kill(getpid(), SIGKILL) }
        var status: Int32 = 0
        wait(&status)
        return [Int(status & 0x7f)]
    },
    Program("kills-another") { stage in
        let number = Shared()
        let child = fork()
        if child == 0 {
            number[0] = 1
            number[0] = 2
            while true { pause() }
        }
        kill(child, SIGKILL)
        waitpid(child, nil, 0)
        return [number[0]]
    },
    Program("grandchild") { stage in
        let number = Shared()
        try stage.process {
            if fork() == 0 {
                number[0] += 1
                _exit(0)
            }
            number[0] += 1
            wait(nil)
        }
        try stage.wait()
        return [number[0]]
    },
    Program("exits") { stage in
        try stage.process { exit(3) }
        do { try stage.wait() } catch ExplorerStage.Failure.processFailed(let code) {
            return [Int(code)]
        }
        return []
    },
]
