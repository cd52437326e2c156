import CPlaySupport
import Glibc

extension Stage {
    /// Makes this process the parent of all its descendants whose own parent ends.
    ///
    /// Call it before a play kills a process that has children, and ``reapOrphans()`` after they
    /// have ended; otherwise they are taken for processes that the learner's code left behind.
    public func adoptOrphans() {
        _ = interleave_become_subreaper()
    }

    /// Reaps all children that have ended.
    public func reapOrphans() {
        while waitpid(-1, nil, WNOHANG) > 0 {}
    }
}
