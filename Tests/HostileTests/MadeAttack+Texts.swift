extension MadeAttack {
    /// Files whose text is none, or too long to be kept in a repository.
    static let texts = [
        MadeAttack("text of zeros", "rejected long-line odd-character") { folder in
            try make("Learner.swift", in: folder, String(repeating: "\0", count: 4096))
        },
        MadeAttack("text that is not UTF-8", "rejected not-utf-8") { folder in
            try make(
                Array("Learner.swift".utf8),
                in: folder,
                Array(answer.utf8) + [0xC3, 0x28, 0xA0]
            )
        },
        MadeAttack("mark of another byte order", "rejected not-utf-8") { folder in
            try make(
                Array("Learner.swift".utf8),
                in: folder,
                [0xFF, 0xFE] + answer.utf8.flatMap { [$0, 0] }
            )
        },
        MadeAttack("mark of the byte order in the middle", "rejected odd-character") { folder in
            try make("Learner.swift", in: folder, answer + "// \u{FEFF}\n")
        },
        MadeAttack("line of two hundred thousand bytes", "rejected long-line") { folder in
            let value = String(repeating: "1 + ", count: 50_000)
            try make("Learner.swift", in: folder, answer + "let sum = \(value) 1\n")
        },
        MadeAttack("ten thousand lines", "rejected too-many-lines") { folder in
            let lines = String(repeating: "// a line\n", count: 10_000)
            try make("Learner.swift", in: folder, answer + lines)
        },
    ]

    /// Files that are hard on a compiler.
    static let bombs = [
        MadeAttack("brackets in great depth", "doesNotCompile") { folder in
            let depth = 900
            let open = String(repeating: "(", count: depth)
            let close = String(repeating: ")", count: depth)
            try make("Learner.swift", in: folder, answer + "let value = \(open)1\(close)\n")
        },
        MadeAttack("comments in great depth", "doesNotCompile") { folder in
            let line = String(repeating: "/* ", count: 400) + "\n"
            try make("Learner.swift", in: folder, answer + String(repeating: line, count: 200))
        },
        MadeAttack("messages without end", "doesNotCompile") { folder in
            let lines = (0..<4000).map {
                "let a\($0): Int = \"\(String(repeating: "x", count: 30))\"\n"
            }
            try make("Learner.swift", in: folder, answer + lines.joined())
        },
        MadeAttack("expression that takes for ever", "compileLimit") { folder in
            let open = String(repeating: "[", count: 40)
            let close = String(repeating: "]", count: 40)
            try make("Learner.swift", in: folder, answer + "let value = \(open)1\(close)\n")
        },
        MadeAttack("literal of many kinds", "compileLimit") { folder in
            let elements = (0..<3000).map { $0 % 2 == 0 ? "\($0)" : "\($0).5 + \($0)" }
            let lines = elements.joined(separator: ",\n    ")
            try make("Learner.swift", in: folder, answer + "let all = [\n    \(lines)\n]\n")
        },
    ]
}
