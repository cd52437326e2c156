/// How far the schedules of one scenario were explored.
package struct ScenarioExploration: Sendable, Equatable, Codable {
    /// The name of the scenario's type.
    package let scenario: String
    /// What came of it; what a suite thinks of that is in the test's status.
    package let record: ExplorationRecord

    package init(scenario: String, record: ExplorationRecord) {
        self.scenario = scenario
        self.record = record
    }

    /// Nothing of a play without an exploration, nor of a line that only judges one.
    init?(_ play: PlayRecord) {
        guard let record = play.exploration, record.finding == nil else { return nil }
        self.init(scenario: play.scenario, record: record)
    }
}
