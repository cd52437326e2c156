import Stage

@testable import ProcessPoolScenarios

@main
struct Player {
    static func main() {
        Stage.open(for: [
            Backwards.self, Crowd.self, Dawdler.self, Lazily.self, Carrying.self, Mishaps.self,
            IdleDeaths.self, CutShort.self, Understaffed.self, Killing.self, Closing.self,
            Ending.self, Afterwards.self, Orphans.self, HalfStarted.self, Serving.self,
            Stopping.self, Impatient.self, InTime.self, Asking.self, Interrupted.self,
            Printing.self, Inheriting.self,
        ])
    }
}
