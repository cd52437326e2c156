import Diagnostics

/// Finds the tests that a Swift file declares, without compiling it.
///
/// Knows `@Test func name(…)` within a type and `func testName(` within a subclass of
/// `XCTestCase`; tolerant, because the compiler will say what is wrong with the rest.
struct SuiteScanner {
    private let tokens: [SuiteToken]
    private let file: String
    private var index = 0

    init(text: String, file: String) {
        tokens = SuiteToken.tokens(of: text)
        self.file = file
    }

    /// A type's body that the scan is within.
    private struct Scope {
        let name: String
        let isXCTestCase: Bool
        let depth: Int
    }

    /// The tests' names as rubrics write them, in order of declaration.
    func tests() -> [Placed<String>] {
        var scanner = self
        return scanner.scan()
    }

    private mutating func scan() -> [Placed<String>] {
        var tests: [Placed<String>] = []
        var scopes: [Scope] = []
        var depth = 0
        var isMarked = false
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            switch token.text {
            case "struct", "class", "actor", "enum", "extension":
                if let scope = scope(depth: depth) { scopes.append(scope) }
            case "{":
                depth += 1
            case "}":
                depth -= 1
                while let last = scopes.last, last.depth >= depth { scopes.removeLast() }
                isMarked = false
            case "@":
                if text(at: index) == "Test" { isMarked = true }
            case "func":
                if let name = test(within: scopes, isMarked: isMarked) {
                    let place = SourcePosition(file: file, line: token.line, column: token.column)
                    tests.append(Placed(name, at: place))
                }
                isMarked = false
            default:
                break
            }
        }
        return tests
    }

    /// The type whose name comes next, up to and without its opening brace.
    private mutating func scope(depth: Int) -> Scope? {
        guard let name = text(at: index), name.first?.isLetter == true else { return nil }
        var parents: [Substring] = []
        while let text = text(at: index), text != "{" {
            // `class func` and `static` members open no type.
            if text == "func" || text == "var" || text == "}" { return nil }
            parents.append(text)
            index += 1
        }
        let isXCTestCase = parents.contains("XCTestCase")
        return Scope(name: String(name), isXCTestCase: isXCTestCase, depth: depth)
    }

    /// The full name of the function whose name comes next, if it is a test.
    private func test(within scopes: [Scope], isMarked: Bool) -> String? {
        guard let scope = scopes.last, let name = text(at: index) else { return nil }
        if isMarked {
            let suite = scopes.map(\.name).joined(separator: "/")
            return "\(suite)/\(name)(\(labels(after: index + 1)))"
        }
        return scope.isXCTestCase && name.hasPrefix("test") ? "\(scope.name)/\(name)" : nil
    }

    /// The argument labels of a parameter list, each with its colon: `of:_:`.
    ///
    /// `start` is where the list or the generic parameters before it begin.
    private func labels(after start: Int) -> String {
        var labels = ""
        var depth = 0
        var isInList = false
        var expectsLabel = false
        var previous: Substring = ""
        // A list without an end must not cost a walk to the end of the file for each test.
        for token in tokens.dropFirst(start).prefix(500) {
            defer { previous = token.text }
            switch token.text {
            case "(", "[", "<":
                if depth == 0, token.text == "(" {
                    isInList = true
                    expectsLabel = true
                }
                depth += 1
            case ">" where previous == "-":
                continue
            case ")", "]", ">":
                depth -= 1
                if depth == 0, isInList { return labels }
            case "," where depth == 1:
                expectsLabel = isInList
            default:
                if expectsLabel, depth == 1 { labels += "\(token.text):" }
                expectsLabel = false
            }
        }
        return labels
    }

    private func text(at index: Int) -> Substring? {
        index < tokens.count ? tokens[index].text : nil
    }
}
