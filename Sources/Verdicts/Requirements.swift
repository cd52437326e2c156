package import CourseModel
import Diagnostics

/// Which tests of a rubric are worth running, as items require others to hold first.
package struct Requirements: Sendable {
    private let items: [RubricItem]

    /// - Parameter rubric: All items; an id that none of them has is passed over.
    package init(_ rubric: [RubricItem]) {
        items = rubric
    }

    /// The tests that can be run now, each once: those of items whose required ones hold.
    ///
    /// A test of several items is run as soon as one of them may be judged.
    ///
    /// - Parameter statuses: What the tests said that have run.
    /// - Returns: Tests without a status, by name.
    package func ready(given statuses: [TestName: TestStatus]) -> [TestName] {
        let tests = items.filter { item in
            chain(to: item).allSatisfy { $0.standing(statuses) == .settled }
        }
        return Set(tests.flatMap(\.tests)).subtracting(statuses.keys).sorted()
    }

    /// The verdict on each item, in the rubric's order.
    ///
    /// - Parameters:
    ///   - statuses: What each test said.
    ///   - evidence: What is known of their runs beside that.
    /// - Returns: The verdicts; all tests of an item that builds on one that does not hold are
    ///   ``TestStatus/notReached(because:)``, whatever they said.
    package func verdicts(
        given statuses: [TestName: TestStatus],
        evidence: [TestName: TestEvidence] = [:]
    ) -> [ItemVerdict] {
        items.map { item in
            guard let broken = chain(to: item).first(where: { $0.standing(statuses) == .broken })
            else { return ItemVerdict(item, statuses: statuses, evidence: evidence) }
            let notReached = TestStatus.notReached(because: broken.asRequired)
            return ItemVerdict(
                item,
                statuses: Dictionary(
                    item.tests.map { ($0, notReached) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
    }

    /// All items that one requires, also through others, those that build on nothing first.
    private func chain(to item: RubricItem) -> [RubricItem] {
        var found: [RubricItem] = []
        var seen: Set<String> = [item.id]
        func visit(_ ids: [String]) {
            for id in ids where seen.insert(id).inserted {
                guard let required = items.first(where: { $0.id == id }) else { continue }
                visit(required.requires)
                found.append(required)
            }
        }
        visit(item.requires)
        return found
    }
}

/// What is known of an item that others require.
private enum Standing {
    /// A test of it said that the learner's code does not do what it must.
    case broken
    /// All its tests have run, and none said so; a fault of ours says nothing about the code.
    case settled
    case open
}

extension RubricItem {
    fileprivate func standing(_ statuses: [TestName: TestStatus]) -> Standing {
        let said = tests.map { statuses[$0] }
        let isBroken = said.contains { status in
            switch status {
            case .passed, .ourFault, nil: false
            default: true
            }
        }
        if isBroken { return .broken }
        return said.contains(nil) ? .open : .settled
    }

    fileprivate var asRequired: RequiredItem {
        RequiredItem(
            id: id,
            text: Message(en: text[.english], zh: text[.chinese])
        )
    }
}
