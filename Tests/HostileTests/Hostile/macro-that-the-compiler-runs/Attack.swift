// Attack: Has the compiler run a program, as a macro.
// Verdict: rejected refused-word
// Before: refused-word Attack.swift:6:1
// Before: refused-word Attack.swift:7:5
// swift-format-ignore-file
@freestanding(expression) public macro run() -> Int =
    #externalMacro(module: "Evil", type: "Run")
