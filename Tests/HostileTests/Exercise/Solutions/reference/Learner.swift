/// A number multiplied by itself.
public func square(_ number: Int) throws -> Int { number * number }
