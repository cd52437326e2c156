/// Twice a number.
public func double(_ number: Int) -> Int { number * 2 }

/// Thrice a number.
public func triple(_ number: Int) -> Int { number * 3 }

/// Half of a number.
public func half(_ number: Int) throws -> Int { number / 2 }

/// A quarter of a number.
public func quarter(_ number: Int) -> Int { number / 4 }
