/// Which schedules are still to be tried: depth first, all those with fewer preemptions before
/// those with more.
///
/// A value without effects: it is told what an execution's decisions were, and gives the next
/// schedules in an order that depends on nothing else.
struct Search {
    /// A schedule to try: the steady one, but for some choices.
    struct Item {
        /// Unique in a search.
        var number: Int
        var deviations: [Deviation]
        var preemptions: Int
        /// How many of these let a task go on that waits for time to pass.
        var impatient: Int
        /// Tasks whose next operation another schedule tries after the last deviation.
        var sleeping: UInt64
        /// What the steps before the last deviation should amount to.
        var history: UInt64?
    }

    /// A choice that an execution had.
    struct Decision {
        /// Tasks that could run.
        var ready: UInt64
        /// Tasks that could give up, or only wait for others to move on.
        var idle: UInt64
        var sleeping: UInt64
        var history: UInt64
        /// The task that ran before and could go on.
        var current: Int?
        var chosen: Int
        /// The idle task whose time comes first.
        var firstIdle: Int?

        /// The tasks that could be chosen, and what that would cost.
        ///
        /// It costs one to stop a task that could go on, and one to let a task run that waits for
        /// time to pass although another one could run, or another's time comes first.
        var options: [(task: Int, cost: Int)] {
            var options: [(task: Int, cost: Int)] = []
            var left = ready | idle
            while left != 0 {
                let task = left.trailingZeroBitCount
                left &= left - 1
                let isIdle = idle & (1 << UInt64(task)) != 0
                let cost: Int
                if isIdle {
                    cost = ready == 0 && task == firstIdle ? 0 : 1
                } else {
                    cost = current == nil || current == task ? 0 : 1
                }
                options.append((task, cost))
            }
            return options
        }
    }

    /// How many impatient choices a schedule has at the most where preemptions have no bound.
    static let patience = 2

    /// The largest number of preemptions; none for no bound.
    let bound: Int?
    /// Whether schedules are left out that only repeat others.
    let reduces: Bool
    /// The schedules with as few preemptions as are being tried, the next one last.
    private(set) var waiting: [Item]
    /// Those with more, by how many.
    private var later: [Int: [Item]] = [:]
    /// The preemptions of the schedules that are being tried.
    private(set) var level = 0
    private var made = 1

    init(bound: Int?, reduces: Bool) {
        self.bound = bound
        self.reduces = reduces
        waiting = [
            Item(
                number: 0,
                deviations: [],
                preemptions: 0,
                impatient: 0,
                sleeping: 0,
                history: nil
            )
        ]
    }

    /// Removes the schedule that is next.
    mutating func removeNext() -> Item? {
        waiting.popLast()
    }

    /// Goes on to the next number of preemptions if the present one is done with.
    ///
    /// - Returns: Whether there is anything left to try.
    mutating func advance() -> Bool {
        while waiting.isEmpty {
            guard let next = later.keys.min() else { return false }
            level = next
            waiting = (later.removeValue(forKey: next) ?? []).reversed()
        }
        return true
    }

    /// Adds the schedules that branch off from one that was tried.
    ///
    /// - Parameters:
    ///   - item: The schedule.
    ///   - decisions: All decisions of its execution.
    mutating func branch(from item: Item, decisions: [Decision]) {
        let first = item.deviations.last.map { Int($0.decision) + 1 } ?? 0
        guard first < decisions.count else { return }
        var prefix = item.deviations
        for (number, decision) in decisions.enumerated().dropFirst(first) {
            var sleeping = decision.sleeping | 1 << UInt64(decision.chosen)
            for option in decision.options where option.task != decision.chosen {
                let isAsleep = decision.sleeping & 1 << UInt64(option.task) != 0
                let preemptions = item.preemptions + option.cost
                let isIdle = decision.idle & 1 << UInt64(option.task) != 0
                let impatient = item.impatient + (isIdle ? option.cost : 0)
                // Without a bound, who looks again and again would do so for ever.
                let isBeyond = bound.map { preemptions > $0 } ?? (impatient > Self.patience)
                guard option.cost == 0 || !isBeyond, !(reduces && isAsleep) else { continue }
                add(
                    Item(
                        number: made,
                        deviations: prefix + [
                            Deviation(decision: UInt32(number), task: UInt32(option.task))
                        ],
                        preemptions: preemptions,
                        impatient: impatient,
                        sleeping: reduces ? sleeping : 0,
                        history: decision.history
                    )
                )
                sleeping |= 1 << UInt64(option.task)
            }
            // What this execution chose by itself is repeated by those that branch off later.
            if decision.chosen != decision.steady {
                prefix.append(
                    Deviation(decision: UInt32(number), task: UInt32(decision.chosen))
                )
            }
        }
    }

    private mutating func add(_ item: Item) {
        made += 1
        let preemptions = bound == nil ? level : item.preemptions
        if preemptions == level {
            waiting.append(item)
        } else {
            later[preemptions, default: []].append(item)
        }
    }
}

extension Search.Decision {
    /// What the steady strategy chooses.
    var steady: Int {
        current ?? (ready != 0 ? ready.trailingZeroBitCount : firstIdle ?? chosen)
    }
}
