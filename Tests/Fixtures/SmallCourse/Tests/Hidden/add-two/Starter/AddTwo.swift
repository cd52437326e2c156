/// Adds two to a number.
public func addTwo(to number: Int) -> Int {
    0  // TODO
}
