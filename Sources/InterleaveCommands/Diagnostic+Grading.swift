import Diagnostics

extension Diagnostic {
    /// Whether it is about an exercise or its hidden half.
    var concernsGrading: Bool {
        severity == .error
            && (position.file.hasPrefix("exercises/") || position.file.hasPrefix("Tests/Hidden/"))
    }
}
