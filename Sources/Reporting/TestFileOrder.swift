package import CourseModel

extension [TestName] {
    /// The tests in the order in which a suite's files declare them.
    ///
    /// - Parameter suites: The files of one exercise's suites, in their order.
    /// - Returns: The tests whose function is found; the rest are left out.
    package func ordered(by suites: [SourceFile]) -> [TestName] {
        var places: [(file: Int, offset: Int, test: TestName)] = []
        for test in self {
            let last = test.rawValue.split(separator: "/").last ?? ""
            let function = last.prefix { $0 != "(" }
            for (file, suite) in suites.enumerated() {
                guard let place = suite.text.firstRange(of: "func \(function)(") else { continue }
                let offset = suite.text.utf8.distance(
                    from: suite.text.startIndex,
                    to: place.lowerBound
                )
                places.append((file, offset, test))
                break
            }
        }
        return places.sorted { ($0.file, $0.offset) < ($1.file, $1.offset) }.map(\.test)
    }
}
