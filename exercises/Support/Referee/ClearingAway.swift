import CPlaySupport
import Glibc
import PlayWire

/// Whether this process reaps the orphans of its descendants; set up before the first play.
let reapsOrphans = interleave_become_subreaper()

/// Kills and reaps what a player left, also processes that left its process group.
///
/// Other plays may go on at the same time, so a process is told by the play's mark in its
/// environment.
///
/// - Parameters:
///   - player: The player's id, also its process group; it has been reaped already.
///   - mark: The entry of the environment that only this play's processes have.
/// - Returns: How many processes were left.
func clearAway(after player: Int32, mark: String) -> Int {
    kill(-player, SIGKILL)
    var reaped = 0
    while true {
        // Whoever loses its parent here becomes our child and is found in a later round.
        let left = childrenOfThisProcess().filter { child in
            child.status.group == player || environment(of: child.id).contains(mark)
        }
        guard !left.isEmpty else { return reaped }
        for child in left {
            kill(child.id, SIGKILL)
            var status: Int32 = 0
            while unsafe waitpid(child.id, &status, 0) < 0 && errno == EINTR {}
            reaped += 1
        }
    }
}
