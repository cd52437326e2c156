import FoundationEssentials
import Glibc

/// Does once what executions do, so that the processes that are forked from this one find the
/// runtime's caches filled and the C library's functions bound: each would begin with what this
/// one has, and finding out takes longer than most executions.
func warmUp() {
    let stage = ExplorerStage()
    try? stage.wait()
    _ = unsafe try? JSONEncoder().encode([0]).withUnsafeBytes { $0.count }
}
