/// Bringt die kleinste Zahl nach vorn.
///
/// - Parameter zahlen: Beliebig viele.
/// - Returns: Dieselben Zahlen.
public func kleinstesZuerst(_ zahlen: [Int]) -> [Int] {
    guard let kleinste = zahlen.min(), let platz = zahlen.firstIndex(of: kleinste) else {
        return []
    }
    var zahlen = zahlen
    zahlen.swapAt(0, platz)
    return zahlen
}
