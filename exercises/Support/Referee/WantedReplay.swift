import Glibc
import PlayWire
import Schedules

/// The one schedule that a grader wants to be repeated, instead of all explorations.
struct WantedReplay: Equatable {
    /// Which exploration of the test it is of, from 1.
    let exploration: Int
    /// What the explorer calls it.
    let schedule: String

    /// Reads `2/1.5-2`; `nil` if it is something else.
    init?(_ text: String) {
        let parts = text.split(separator: "/")
        guard parts.count == 2, let number = Int(parts[0]) else { return nil }
        exploration = number
        schedule = String(parts[1])
    }

    /// What the environment names; `nil` if schedules are to be explored.
    static let inEnvironment: WantedReplay? = {
        unsafe getenv("INTERLEAVE_REPLAY").flatMap { WantedReplay(unsafe String(cString: $0)) }
    }()
}

extension Exploration {
    /// One in which nothing was tried.
    static var none: Exploration {
        Exploration(results: [], races: [], schedules: 0, extent: .drawn(0))
    }
}
