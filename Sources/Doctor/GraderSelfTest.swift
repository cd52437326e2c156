/// Something that is tried through the whole path of a grade: a right and a wrong solution, and
/// submissions that try to get out or to forge a pass.
package protocol GraderSelfTest: Sendable {
    /// Tries it on a machine that can confine programs.
    ///
    /// - Returns: A finding for each thing that was tried; a fault of ours is a bad one.
    func findings() async -> [Finding]
}
