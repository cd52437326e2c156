import Diagnostics
import Testing

@testable import CourseLoading

@Suite struct SuiteScanningTests {
    @Test(arguments: [
        ("struct Suite { @Test func adds() {} }", ["Suite/adds()"]),
        (
            "@Suite(\"name\") final class S { @Test(\"adds {\") func adds() async throws {} }",
            ["S/adds()"]
        ),
        ("struct S { @Test(arguments: [1, 2]) func adds(number: Int) {} }", ["S/adds(number:)"]),
        ("struct S { @Test func f(of a: [Int: Int], _ b: (Int, Int)) {} }", ["S/f(of:_:)"]),
        ("struct S { @Test @MainActor func f<T: P>(x: T) {} }", ["S/f(x:)"]),
        ("struct S { @Test func f(a: () -> Void, b: D<Int, Int>, c: Int) {} }", ["S/f(a:b:c:)"]),
        ("struct S { func helper() {} @Test func f() { func inner() {} } }", ["S/f()"]),
        (
            "struct S { struct Inner { @Test func f() {} } @Test func g() {} }",
            ["S/Inner/f()", "S/g()"]
        ),
        ("struct S {} extension S { @Test func f() {} }", ["S/f()"]),
        ("final class C: XCTestCase { func testOne() throws {} func helper() {} }", ["C/testOne"]),
        ("class C: XCTestCase { override class func setUp() {} func testOne() {} }", ["C/testOne"]),
        ("class C: Other { func testOne() {} }", []),
        ("struct S { // @Test func f() {}\n /* @Test /* */ func g() {} */ }", []),
        ("struct S { let text = \"\"\"\n@Test func f() {}\n\"\"\"; @Test func g() {} }", ["S/g()"]),
        ("struct S { let text = \"\\\" @Test func f() {\"; @Test func g() {} }", ["S/g()"]),
        ("struct S { @Test func f", ["S/f()"]),
        ("", []),
    ])
    func findsTheTestsOfAFile(code: String, tests: [String]) {
        #expect(SuiteScanner(text: code, file: "f").tests().map(\.value) == tests)
    }

    @Test func countsLinesAsEditorsDo() {
        let code = "struct S {\n// a\u{B}\u{2028}\u{85}\n@Test func f() {}\n}"
        #expect(SuiteScanner(text: code, file: "T.swift").tests().map(\.position.line) == [3])
    }

    @Test func tellsWhereATestIs() {
        let code = "struct S {\n    /* 注释 */ @Test func f() {}\n}"
        let places = SuiteScanner(text: code, file: "T.swift").tests().map(\.position)
        #expect(places.map(\.line) == [2])
        #expect(places.map(\.column) == [24])
    }
}
