/// What the keeper of a run writes when the run is over; its `main.c` documents the form.
struct KeeperReport {
    private let words: [String]
    private let bytes: ArraySlice<UInt8>

    /// Splits a report into the words of its first line and the bytes after it.
    init(_ report: [UInt8]) {
        let line = report.prefix { $0 != UInt8(ascii: "\n") }
        words = String(decoding: line, as: UTF8.self).split(separator: " ").map { String($0) }
        bytes = report.dropFirst(line.count + 1)
    }

    /// The record of the run that the report tells of.
    func record(of command: Command) throws(SandboxError) -> RunRecord {
        let numbers = words.dropFirst().compactMap { Int($0) }
        if words.first == "notStarted", numbers.count == 2 {
            throw failure(of: command, stage: numbers[0], errno: numbers[1])
        }
        if words.first == "starved" { throw .overloaded }
        guard numbers.count == 6, let ending = ending(number: numbers[0]),
            bytes.count == numbers[4] + numbers[5]
        else { throw .keeperFailed(reason: "its report has another form") }
        return RunRecord(
            ending: ending,
            standardOutput: String(decoding: bytes.prefix(numbers[4]), as: UTF8.self),
            standardError: String(decoding: bytes.dropFirst(numbers[4]), as: UTF8.self),
            outputWasCut: numbers[2] != 0,
            wallTime: .nanoseconds(numbers[3]),
            leftoverProcesses: numbers[1]
        )
    }

    private func ending(number: Int) -> RunRecord.Ending? {
        switch words.first {
        case "exited": .exited(code: number)
        case "signalled": .signalled(signal: number)
        case "timedOut": .timedOut
        default: nil
        }
    }

    private func failure(of command: Command, stage: Int, errno: Int) -> SandboxError {
        switch stage {
        case 0: .cannotFork(errno: errno)
        case 1: .cannotEnter(directory: command.workingDirectory, errno: errno)
        default: .cannotExecute(path: command.executable, errno: errno)
        }
    }
}
