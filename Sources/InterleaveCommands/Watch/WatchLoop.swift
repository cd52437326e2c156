import Diagnostics
import Glibc
import Grading
import LearnerLoop
import LearnerProgress
import TerminalScreen
import Verdicts

/// The loop of `watch`: keys, saves, signals and grades in, a screen or lines out.
struct WatchLoop {
    /// Why a loop ended.
    enum Ending: Equatable {
        case quit
        /// A signal that ends this process once everything is put away.
        case signal(Int32)
    }

    /// What wakes the loop.
    enum Wake: Sendable {
        case event(WatchEvent)
        /// Files may have changed.
        case files
        case signal(Int32)
    }

    let learner: LearnersCourse
    let grader: Grader
    /// `nil` where there is no terminal: verdicts are printed as lines.
    let screen: RawTerminal?
    var session: WatchSession
    /// The files of the last grade that was started; `nil` if they could not be read.
    var graded: Submission?
    var job: GradeJob?
    /// Tells of saves until it is cancelled.
    var watcher: Task<Void, Never>?
    /// The exercise whose folder is watched.
    var watched: String?
    private var shown: [String] = []
    private var ending: Ending?
    let post: AsyncStream<Wake>.Continuation
    private let wakes: AsyncStream<Wake>

    init(
        _ session: WatchSession,
        of learner: LearnersCourse,
        grader: Grader,
        screen: RawTerminal?
    ) {
        self.session = session
        self.learner = learner
        self.grader = grader
        self.screen = screen
        (wakes, post) = AsyncStream.makeStream(of: Wake.self)
    }

    /// Goes on until the learner quits or a signal ends it; then the terminal is as it was.
    mutating func run() async -> Ending {
        let readers = [signalReader(), keyReader()]
        screen?.enter()
        perform(session.begin())
        draw()
        for await wake in wakes {
            take(wake)
            if ending != nil { break }
            draw()
        }
        screen?.leave()
        for reader in readers { reader?.cancel() }
        watcher?.cancel()
        job?.cancel()
        await job?.finished()
        return ending ?? .quit
    }

    private func signalReader() -> DescriptorReader? {
        let descriptor = SignalPipe.catching(
            [SIGINT, SIGTERM, SIGHUP] + (screen == nil ? [] : [SIGWINCH, SIGTSTP, SIGCONT])
        )
        guard descriptor >= 0 else { return nil }
        return DescriptorReader(descriptor) { [post] bytes in
            for byte in bytes { post.yield(.signal(Int32(byte))) }
        }
    }

    private func keyReader() -> DescriptorReader? {
        guard screen != nil else { return nil }
        return DescriptorReader(STDIN_FILENO) { [post] bytes in
            // No bytes: the terminal is gone.
            let keys = bytes.isEmpty ? [.interrupt] : Key.reading(bytes)
            for key in keys { post.yield(.event(.key(key))) }
        }
    }

    private mutating func take(_ wake: Wake) {
        switch wake {
        case .event(let event):
            let effects = session.take(event)
            if screen == nil { printNews(of: event) }
            perform(effects)
        case .files:
            let now = Submission(folder: learner.sources(of: session.exercise))
            guard now != graded else { return }
            perform(session.take(.saved))
        case .signal(SIGINT): ending = .quit
        case .signal(SIGWINCH): shown = []
        case .signal(SIGTSTP): suspend()
        case .signal(SIGCONT):
            screen?.enter()
            shown = []
        case .signal(let number): ending = .signal(number)
        }
    }

    private mutating func perform(_ effects: [WatchEffect]) {
        for effect in effects {
            switch effect {
            case .grade(let slug, let run): startGrade(of: slug, run: run)
            case .stopGrade: job?.cancel()
            case .record(let verdict): remember { $0.record(verdict) }
            case .takeHint(let slug, let count):
                remember { _ = $0.takeHint(of: slug, count: count) }
            case .reset: reset()
            case .redraw: shown = []
            case .suspend: suspend()
            case .quit: ending = .quit
            }
        }
    }

    private mutating func suspend() {
        screen?.suspend()
        shown = []
    }

    /// Shows the session as it is now, if that is not on the screen yet.
    private mutating func draw() {
        guard let screen else { return }
        let picture = WatchScreen(of: session, size: .current(), style: Terminal.style)
        session.limitTop(to: picture.lastTop)
        guard picture.lines != shown else { return }
        shown = picture.lines
        screen.show(shown)
    }
}
