// Attack: Gives the names of the standard library's functions to functions of its own.
// Verdict: failed
// swift-format-ignore-file
func print(_ items: Any...) {}
func fatalError(_ text: String = "") {}
func precondition(_ condition: Bool, _ text: String = "") {}

public func square(_ number: Int) throws -> Int {
    print("passed")
    return 42
}
