import SourceMutation
import Testing

@Suite struct MutationTests {
    @Test(arguments: [
        ("f()\ng()", Mutation.Kind.dropCall, ["\ng()", "f()\n"]),
        ("try unsafe f()\ng = 1", .dropCall, ["\ng = 1"]),
        ("_ = f()\nlet a = 1", .dropCall, ["\nlet a = 1"]),
        ("func f() -> Int { g() }", .dropCall, ["func f() -> Int {  }"]),
        ("defer { f() }\ng()", .dropDefer, ["\ng()"]),
        ("a = 1\nlet b = 2", .dropAssignment, ["\nlet b = 2"]),
        ("a += 1\nlet b = 2", .dropAssignment, ["\nlet b = 2"]),
        ("guard a else { return }\nf()", .dropGuard, ["\nf()"]),
        ("guard let a else { return }\nf()", .dropGuard, []),
        ("if a { return }\nf()", .dropGuard, ["\nf()"]),
        ("if a { g() }\nf()", .dropGuard, []),
        ("f()\n// then\ng()", .swapStatements, ["g()\nf()"]),
        ("f()\nreturn 1", .swapStatements, []),
        ("let a = f()\ng(a)", .swapStatements, []),
        ("while a { f() }", .whileToIf, ["if a { f() }"]),
        ("while a { break }", .whileToIf, []),
        ("if a, b < 2 {}", .negate, ["if !(a), b < 2 {}", "if a, !(b < 2) {}"]),
        ("repeat { f() } while a", .negate, ["repeat { f() } while !(a)"]),
        ("x = a ? 1 : 2", .negate, ["x = !(a) ? 1 : 2"]),
        ("x = a < b", .moveBound, ["x = a <= b"]),
        ("for _ in 0..<n {}", .moveBound, ["for _ in 0...n {}"]),
        ("x = 1_000", .addOne, ["x = 1001"]),
        ("x = a + b && c", .replaceOperator, ["x = a - b && c", "x = a + b || c"]),
        ("x = a == b", .replaceOperator, ["x = a != b"]),
        ("if a == b {}", .replaceOperator, []),
        ("f(A | B)", .dropOption, ["f(A)", "f(B)"]),
        ("x = true", .flipBoolean, ["x = false"]),
        ("a.load(ordering: .acquiring)", .relaxOrder, ["a.load(ordering: .relaxed)"]),
        ("f(MAP_SHARED)", .unshare, ["f(MAP_PRIVATE)"]),
        ("try f()", .ignoreError, ["_ = try? f()"]),
        ("x = try f()", .ignoreError, []),
        ("try l.withLock { f()\ng() }", .narrowSection, ["try l.withLock { f()\n }\ng()"]),
        ("try l.map { f()\ng() }", .narrowSection, []),
        ("l.withLock { f() }\ng()", .widenSection, ["l.withLock { f()\ng() }"]),
        ("l.withLock { f() }\nreturn", .widenSection, []),
        ("l.withLock { f() }\ng()", .dropLock, ["_ = { f() }()\ng()"]),
        ("try l.withLock { try f() }\ng()", .dropLock, ["_ = try { try f() }()\ng()"]),
        (
            "func f() -> Int { l.withLock { _ in n } }", .dropLock,
            ["func f() -> Int { return { n }() }"]
        ),
        ("var n: Int { l.withLock { m } }", .dropLock, ["var n: Int { return { m }() }"]),
        ("let a = l.withLock { n }", .dropLock, ["let a = { n }()"]),
        ("l.withLock { $0 += 1 }", .dropLock, []),
        ("l.withLock { n in n += 1 }", .dropLock, []),
        ("l.map { f() }", .dropLock, []),
        ("while true { break }", .breakOrContinue, ["while true { continue }"]),
    ])
    func changesOneThing(source: String, kind: Mutation.Kind, changed: [String]) {
        let mutations = Mutation.all(of: source).filter { $0.kind == kind }
        #expect(mutations.map { $0.applied(to: source) } == changed)
    }

    @Test func countsPlacesInBytes() {
        let source = "// 错误\nlet 计数 = 1\n"
        let changed = Mutation.all(of: source).map { $0.applied(to: source) }
        #expect(changed == ["// 错误\nlet 计数 = 2\n"])
    }

    @Test(arguments: ["", "}}}{", "let = = 1 while", "if {", "\u{0}\"", "f(g(h(", "计 := 数 < "])
    func staysInsideASourceThatDoesNotParse(source: String) {
        for mutation in Mutation.all(of: source) {
            #expect(mutation.offset + mutation.length <= source.utf8.count)
        }
    }

    @Test func leavesImportsAttributesAndCasesAlone() {
        #expect(Mutation.all(of: "import Glibc\n@a(1) enum E: Int { case a = 1 }\n") == [])
    }
}
