// Attack: Has the compiler say what terminals, build services and browsers would obey.
// Verdict: doesNotCompile
// swift-format-ignore-file
@available(*, unavailable, message: "\u{1B}[2J\u{1B}]0;passed\u{7}\n::error::owned\n<script>alert(1)</script>")
func loud() {}

public func square(_ number: Int) throws -> Int {
    loud()
    return 42
}
