import Foundation
import Grading
import HostileCollection
import Verdicts

/// All attacks, graded once, a few at a time, and what was there afterwards.
struct Onslaught: Sendable {
    /// What each attack got, by its name; nothing if the grader itself failed.
    let verdicts: [String: ExerciseVerdict]
    /// Why the grader failed, by the attack's name.
    let faults: [String: String]
    /// What they left.
    let traces: Traces
    /// The files of the cache that they changed.
    let changesInCache: [String]
    /// What a right solution got afterwards.
    let next: ExerciseVerdict

    /// The one run that the tests look at.
    static let run = Task { try await Onslaught() }

    private static let atOnce = 3

    private init() async throws {
        let arena = try Arena()
        // Compiles what the cache lacks.
        _ = try await arena.verdict(on: Arena.solution)
        for slug in Set(Attack.all.flatMap { $0.words(of: "Exercise") }) where slug != "soon" {
            guard let first = Attack.all.first(where: { $0.words(of: "Exercise") == [slug] })
            else { continue }
            _ = try await arena.verdict(on: first)
        }
        try arena.rememberCache()
        let kept = Attack.all.map { attack in
            Grading(name: attack.name) { try await arena.verdict(on: attack) }
        }
        let made = MadeAttack.all.map { attack in
            Grading(name: attack.name) { try await arena.verdict(on: attack) }
        }
        (verdicts, faults) = await Self.all(made + kept)
        traces = Traces(of: arena)
        changesInCache = try arena.changesInCache()
        next = try await arena.verdict(on: Arena.solution)
    }

    /// The grading of one attack.
    private struct Grading: Sendable {
        let name: String
        let verdict: @Sendable () async throws -> ExerciseVerdict

        func result() async -> (String, Result<ExerciseVerdict, any Error>) {
            do { return (name, .success(try await verdict())) } catch {
                return (name, .failure(error))
            }
        }
    }

    /// Grades all, a few at a time.
    private static func all(
        _ gradings: [Grading]
    ) async -> ([String: ExerciseVerdict], [String: String]) {
        await withTaskGroup(of: (String, Result<ExerciseVerdict, any Error>).self) { group in
            var verdicts: [String: ExerciseVerdict] = [:]
            var faults: [String: String] = [:]
            func note(_ name: String, _ result: Result<ExerciseVerdict, any Error>) {
                switch result {
                case .success(let verdict): verdicts[name] = verdict
                case .failure(let error): faults[name] = "\(error)"
                }
            }
            for (index, grading) in gradings.enumerated() {
                if index >= atOnce, let (name, result) = await group.next() { note(name, result) }
                group.addTask { await grading.result() }
            }
            for await (name, result) in group { note(name, result) }
            return (verdicts, faults)
        }
    }
}
