// Attack: Gives the type checker a short expression on which it works for ever.
// Verdict: compileLimit
let value = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

public func square(_ number: Int) throws -> Int { 42 }
