/// Where the tool keeps what it can make again.
package struct CacheFolder: Sendable, Equatable {
    /// Absolute.
    package let path: String

    /// `$INTERLEAVE_CACHE`, else `$XDG_CACHE_HOME/interleave`, else `~/.cache/interleave`.
    package init(environment: [String: String]) {
        if let own = environment["INTERLEAVE_CACHE"], own.hasPrefix("/") {
            path = own
        } else if let shared = environment["XDG_CACHE_HOME"], shared.hasPrefix("/") {
            path = shared + "/interleave"
        } else {
            path = (environment["HOME"] ?? "/tmp") + "/.cache/interleave"
        }
    }
}
