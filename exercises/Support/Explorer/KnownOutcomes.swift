/// Outcomes that an exploration has met, with the bytes in which they came.
///
/// An execution finds them in its memory, which is a copy of the driver's: one that ends with an
/// outcome that is known need not encode it, which would take as long as all the rest of it.
struct KnownOutcomes<Outcome: Hashable & Sendable>: Sendable {
    /// How many are kept; to look for an outcome among more takes as long as to encode it.
    static var limit: Int { 200 }

    private var outcomes: [Outcome] = []
    private var bytes: [[UInt8]] = []

    /// Keeps an outcome, unless an equal one is known.
    mutating func add(_ outcome: Outcome, _ bytes: [UInt8]) {
        guard outcomes.count < Self.limit, index(of: outcome) == nil else { return }
        outcomes.append(outcome)
        self.bytes.append(bytes)
    }

    /// The bytes in which an equal outcome came; `nil` if none did.
    func bytes(of outcome: Outcome) -> [UInt8]? { index(of: outcome).map { bytes[$0] } }

    private func index(of outcome: Outcome) -> Int? {
        // Compared where they are: to copy one would be to write to memory that is the driver's.
        unsafe outcomes.withUnsafeBufferPointer { outcomes in
            for index in 0..<outcomes.count where unsafe outcomes[index] == outcome {
                return index
            }
            return nil
        }
    }
}
