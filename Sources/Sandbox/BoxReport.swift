import FoundationEssentials

/// What a box tells of a run when it is over; `report.c` writes it.
struct BoxReport: Decodable {
    enum Ending: String, Decodable {
        case exited, signalled, timedOut, starved, cancelled, cannotExecute, neverBegan
    }

    let ending: Ending
    let number: Int
    let leftovers: Int
    let wallNanoseconds: Int
    let processorNanoseconds: Int
    /// -1 if nobody counted.
    let peakMemoryBytes: Int
    /// -1 if nobody counted.
    let peakProcesses: Int
    let memoryRanOut: Bool
    let processesRanOut: Bool

    /// - Throws: ``SandboxError/keeperFailed(reason:)``.
    init(_ text: String) throws(SandboxError) {
        do { self = try JSONDecoder().decode(BoxReport.self, from: Data(text.utf8)) } catch {
            throw .keeperFailed(reason: "the box left no report")
        }
    }

    /// The record of the run.
    ///
    /// - Parameters:
    ///   - outer: What the keeper of the box saw, with the outputs.
    ///   - command: What was run.
    ///   - limits: What it was held to.
    /// - Returns: How the program ended, as the first process inside saw it.
    /// - Throws: ``SandboxError`` if the program did not begin.
    func record(
        within outer: RunRecord,
        of command: Command,
        limits: SandboxLimits
    ) throws(SandboxError) -> RunRecord {
        let ending: RunRecord.Ending
        switch self.ending {
        case .exited: ending = .exited(code: number)
        case .signalled: ending = .signalled(signal: number)
        case .timedOut: ending = .timedOut
        case .starved: throw .overloaded
        case .cancelled: throw .cancelled
        case .cannotExecute: throw .cannotExecute(path: command.executable, errno: number)
        case .neverBegan:
            let words = outer.standardError.split(separator: "\n").joined(separator: "; ")
            let isOfASource = words.contains("Can't find source path")
            throw .cannotConfine([isOfASource ? .source(words) : .namespaces(words)])
        }
        return RunRecord(
            ending: ending,
            standardOutput: outer.standardOutput,
            standardError: outer.standardError,
            outputWasCut: outer.outputWasCut,
            wallTime: .nanoseconds(wallNanoseconds),
            leftoverProcesses: leftovers,
            processorTime: .nanoseconds(processorNanoseconds),
            peakMemoryBytes: peakMemoryBytes < 0 ? nil : peakMemoryBytes,
            peakProcesses: peakProcesses < 0 ? nil : peakProcesses,
            limitsReached: limitsReached(ending, limits, outputWasCut: outer.outputWasCut)
        )
    }

    private func limitsReached(
        _ ending: RunRecord.Ending,
        _ limits: SandboxLimits,
        outputWasCut: Bool
    ) -> [ReachedLimit] {
        var reached: [ReachedLimit] = memoryRanOut ? [.memory] : []
        if processesRanOut { reached.append(.processes) }
        // SIGXCPU and SIGXFSZ: nobody else sends them. A compiler's driver hides the signal of the
        // process that it started, but not the time.
        let isGood = ending == .exited(code: 0)
        let usedUp = Duration.nanoseconds(processorNanoseconds) >= limits.processorTime
        if ending == .signalled(signal: 24) || (usedUp && !isGood) {
            reached.append(.processorTime)
        }
        if ending == .signalled(signal: 25) { reached.append(.fileSize) }
        if ending == .timedOut { reached.append(.wallTime) }
        if outputWasCut { reached.append(.output) }
        return reached
    }
}
