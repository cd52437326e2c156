// Misconception: the last index is the count.
// Rejected by: KleinstesZuerstTests/holtDasKleinsteNachVorn()

/// Bringt die kleinste Zahl nach vorn.
///
/// - Parameter zahlen: Beliebig viele.
/// - Returns: Dieselben Zahlen.
public func kleinstesZuerst(_ zahlen: [Int]) -> [Int] {
    let anfang = zahlen.dropLast()
    guard let kleinste = anfang.min(), let platz = anfang.firstIndex(of: kleinste) else {
        return zahlen
    }
    var zahlen = zahlen
    zahlen.swapAt(0, platz)
    return zahlen
}
