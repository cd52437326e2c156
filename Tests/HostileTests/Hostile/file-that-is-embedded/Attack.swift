// Attack: Has the compiler read a file of the machine into the program.
// Verdict: doesNotCompile
// swift-format-ignore-file
let secret: [UInt8] = #embed("/etc/passwd")
let other = #fileLiteral(resourceName: "/etc/passwd")

public func square(_ number: Int) throws -> Int { secret.count }
