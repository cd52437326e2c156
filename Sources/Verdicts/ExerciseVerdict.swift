package import CourseModel
package import Diagnostics

/// The whole verdict on one submission of one exercise.
package struct ExerciseVerdict: Sendable, Equatable, Codable {
    /// The exercise's slug.
    package let exercise: String
    package let state: State
    /// In the rubric's order.
    package let items: [ItemVerdict]
    /// What the tests' inputs were drawn from; `nil` if nothing was run.
    package let seed: Int?
    /// The lines of the learner's files that schedules name, by file and number from 1.
    package let sourceLines: [String: [Int: String]]?

    package init(
        exercise: String,
        state: State,
        items: [ItemVerdict],
        seed: Int? = nil,
        sourceLines: [String: [Int: String]]? = nil
    ) {
        self.exercise = exercise
        self.state = state
        self.items = items
        self.seed = seed
        self.sourceLines = sourceLines
    }

    /// How far the grade came.
    package enum State: Sendable, Equatable, Codable {
        /// The sources are those that every learner begins with; nothing was run.
        case notBegun
        /// The files are not taken as they are, or do what no exercise needs; all reasons.
        case rejected([Finding])
        /// The compiler's words about the learner's files.
        case doesNotCompile(String)
        /// The compiler was stopped at a limit before it was done with the learner's files.
        case compileLimit(CompileLimit)
        /// The learner's files compile, but what they make public is not what the exercise calls.
        case apiDiffers([Message])
        case graded
        /// The exercise itself could not be built or run.
        case ourFault(Message)
    }

    /// The verdict on what could not be graded, by no fault of the learner's.
    package init(notGraded exercise: Exercise, because reason: Message) {
        self.init(
            exercise: exercise.slug,
            state: .ourFault(reason),
            items: exercise.rubric.map(ItemVerdict.init(notRun:))
        )
    }

    /// Points of all items that hold.
    package var points: Int { items.reduce(0) { $0 + $1.points } }
    /// Points that there are.
    package var maximum: Int { items.reduce(0) { $0 + $1.maximum } }
    /// Whether every point was reached.
    package var isFull: Bool { state == .graded && points == maximum && !items.isEmpty }
}

/// What came of one rubric item.
package struct ItemVerdict: Sendable, Equatable, Codable {
    /// The item's id.
    package let id: String
    /// What must hold, by language.
    package let text: [String: String]
    /// `maximum` if all tests passed, else 0.
    package let points: Int
    package let maximum: Int
    package let tests: [TestVerdict]

    /// Gives points to an item.
    ///
    /// - Parameters:
    ///   - item: What must hold.
    ///   - statuses: What each test said; a test without one is our fault.
    ///   - evidence: What is known of the tests' runs beside that.
    package init(
        _ item: RubricItem,
        statuses: [TestName: TestStatus],
        evidence: [TestName: TestEvidence] = [:]
    ) {
        id = item.id
        text = Dictionary(
            uniqueKeysWithValues: item.text.texts.map { ($0.key.rawValue, $0.value) }
        )
        maximum = item.points
        tests = item.tests.map { name in
            TestVerdict(
                name: name,
                status: statuses[name] ?? .fault(.notRun),
                evidence: evidence[name]
            )
        }
        points = tests.allSatisfy(\.status.isPass) && !tests.isEmpty ? item.points : 0
    }

    /// The item of a submission that never ran: no points, no tests.
    package init(notRun item: RubricItem) {
        id = item.id
        text = Dictionary(
            uniqueKeysWithValues: item.text.texts.map { ($0.key.rawValue, $0.value) }
        )
        maximum = item.points
        tests = []
        points = 0
    }
}

/// What one test said.
package struct TestVerdict: Sendable, Equatable, Codable {
    package let name: TestName
    package let status: TestStatus
    /// What is known of its run beside that; `nil` if it did not run.
    package let evidence: TestEvidence?
}
