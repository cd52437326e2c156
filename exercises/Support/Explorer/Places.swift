import CExplorer
import Schedules

/// Where the program's images lie, so that addresses become places that do not change.
final class Places {
    private var frames: [UInt64: Frame] = [:]
    private var addresses: [Frame: UInt64] = [:]

    /// The place of a return address, without function and line.
    func frame(_ address: UInt64) -> Frame {
        if let frame = frames[address] { return frame }
        let frame = located(address)
        frames[address] = frame
        addresses[frame] = address
        return frame
    }

    private func located(_ address: UInt64) -> Frame {
        // The call is before the address to which it returns.
        let found = unsafe interleave_locate(max(1, address) - 1)
        guard unsafe found.base != 0, let path = unsafe found.image else {
            return Frame(offset: address, image: "")
        }
        let name = unsafe String(cString: path)
        return Frame(
            offset: address - (unsafe found.base),
            image: name.split(separator: "/").last.map(String.init) ?? name,
            function: unsafe found.symbol.map { unsafe String(cString: $0) }
        )
    }

    /// Puts functions and lines to the frames of what is shown.
    func complete<Outcome>(
        _ exploration: inout Exploration<Outcome>,
        by lines: (Set<UInt64>) -> [UInt64: Explorer.Place]
    ) {
        let known = lines(Set(addresses.values))
        let complete: (Frame) -> Frame = { [addresses] frame in
            guard let address = addresses[frame], let place = known[address] else { return frame }
            var frame = frame
            frame.function = place.function ?? frame.function
            frame.file = place.file
            frame.line = place.line
            return frame
        }
        for index in exploration.results.indices {
            exploration.results[index].schedule.mapFrames(complete)
            exploration.results[index].ending.mapFrames(complete)
        }
        for index in exploration.races.indices {
            exploration.races[index].schedule.mapFrames(complete)
            exploration.races[index].race.first.stack =
                exploration.races[index].race.first.stack.map(complete)
            exploration.races[index].race.second.stack =
                exploration.races[index].race.second.stack.map(complete)
        }
    }
}

extension Schedule {
    fileprivate mutating func mapFrames(_ change: (Frame) -> Frame) {
        for index in steps.indices { steps[index].stack = steps[index].stack.map(change) }
        ending.mapFrames(change)
    }
}

extension Ending {
    fileprivate mutating func mapFrames(_ change: (Frame) -> Frame) {
        guard case .deadlock(var waiting) = self else { return }
        for index in waiting.indices { waiting[index].stack = waiting[index].stack.map(change) }
        self = .deadlock(waiting)
    }
}
