import Caching
import Grading
import Sandbox

extension Grader {
    /// A grader with this machine's toolchain and cache.
    ///
    /// - Parameters:
    ///   - root: The course's folder, absolute.
    ///   - confining: How what learners wrote is compiled and played.
    ///   - environment: The variables of the process.
    ///   - testsAtOnce: How many tests run at the same time.
    /// - Throws: ``GradingError/noToolchain(path:)``.
    init(
        root: String,
        confining: Confining,
        environment: [String: String],
        testsAtOnce: Int = 2
    ) throws(GradingError) {
        self.init(
            root: root,
            toolchain: try Toolchain(searching: environment["PATH"] ?? ""),
            runner: ProcessRunner(),
            confining: confining,
            cacheFolder: CacheFolder(environment: environment).path,
            testsAtOnce: testsAtOnce
        )
    }
}
