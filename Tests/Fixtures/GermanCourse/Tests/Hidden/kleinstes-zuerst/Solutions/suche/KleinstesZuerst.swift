/// Bringt die kleinste Zahl nach vorn.
///
/// - Parameter zahlen: Beliebig viele.
/// - Returns: Dieselben Zahlen.
public func kleinstesZuerst(_ zahlen: [Int]) -> [Int] {
    zahlen.sorted()
}
