package import Diagnostics

/// A schedule as lanes: a column for each task, and time that runs downward.
///
/// Everything is in words and places of a grid; ``ScheduleSVG`` and ``ScheduleText`` draw it.
package struct SchedulePicture: Sendable, Hashable {
    /// The tasks that have something to show, from left to right.
    package var lanes: [Lane] = []
    /// The memory whose value is followed beside the lanes.
    package var memories: [Message] = []
    /// What is shown, from top to bottom.
    package var rows: [Row] = []
    /// Stretches of several rows within a lane.
    package var bars: [Bar] = []
    /// What went wrong; none if all is well.
    package var fault: Finding?
    /// How many steps the execution took, and how many of them are shown.
    package var count: Count
    /// Repeats the execution.
    package var replay: String

    /// How many steps there are.
    package struct Count: Sendable, Hashable {
        /// Those that are shown.
        package var shown: Int
        /// All of them.
        package var all: Int
    }

    /// One task's column.
    package struct Lane: Sendable, Hashable {
        /// The task's index in the schedule.
        package var task: Int
        /// What people call it, such as "process 1".
        package var name: Message
        /// In which of the rows the task ended; none if it had not ended at the last one.
        package var end: Int?
    }

    /// What happens at one time.
    package struct Row: Sendable, Hashable {
        /// What stands in the lanes; several cells only in a row that tells where all stand.
        package var cells: [Cell]
        /// How many steps are left out here, if that is all there is.
        package var folded = 0
        /// The values in ``SchedulePicture/memories`` after it, if they are known.
        package var values: [MemoryContent?]
        /// The memory that it writes, as an index.
        package var written: Int?
        /// The memory that it reads, as an index.
        package var read: Int?
        /// What is to be said below it, across all lanes.
        package var remark: Message?
    }

    /// What one task does in one row.
    package struct Cell: Sendable, Hashable {
        /// The lane's index.
        package var lane: Int
        /// What happens, such as "reads 0".
        package var text: Message
        /// The line of the learner's code, if it is known.
        package var source: SourceLine?
        /// Why it matters, if it does.
        package var mark: Mark?
        /// Whether another task was stopped for it.
        package var isPreemption = false
        /// Whether the task cannot go on.
        package var isBlocked = false
    }

    /// Why a cell matters.
    package enum Mark: Sendable, Hashable {
        /// It read what was out of date when it was used.
        case stale
        /// What it did came to nothing.
        case lost
        /// Here it went wrong.
        case fatal
    }

    /// What a task has or does over several rows.
    package struct Bar: Sendable, Hashable {
        /// The lane's index.
        package var lane: Int
        /// The rows, both ends included.
        package var rows: ClosedRange<Int>
        /// Whether it goes on past the last row.
        package var isOpen = false
        /// What it is.
        package var kind: Kind
        /// Its name: a lock's, or what the task waits for or has in hand.
        package var text: Message

        /// What a bar can be.
        package enum Kind: Sendable, Hashable {
            /// The task holds a lock.
            case holds
            /// The task can do nothing but wait.
            case waits
            /// The task works with a value that it has read; why it does not go on with it.
            case hand(Pause?)
        }
    }

    /// Why a task does not go on.
    package enum Pause: Sendable, Hashable {
        /// Another one was let run in its place.
        case stopped
        /// It let the others run itself, at an `await`.
        case suspended
    }

    /// What went wrong.
    package struct Finding: Sendable, Hashable {
        /// In a few words, such as "An update is lost".
        package var title: Message
        /// How it came about, a sentence each.
        package var sentences: [Message]
    }
}

/// A line of somebody's source file.
package struct SourceLine: Sendable, Hashable {
    /// The file's name, without folders.
    package var file: String
    /// Counted from 1.
    package var line: Int
    /// The text of it, without spaces at the ends and without what a reader's screen would obey.
    package var text: String
}
