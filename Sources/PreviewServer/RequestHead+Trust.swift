extension RequestHead {
    /// Whether the request was meant for this machine's own address.
    ///
    /// A page of somebody else's may have its name changed to 127.0.0.1 and then read what is
    /// served here, as if it were its own; but the browser still sends that name.
    var isForThisMachine: Bool {
        guard let host = fields["host"] else { return false }
        return Self.ownHosts.contains(Self.withoutPort(host))
    }

    /// Whether a page that was served from elsewhere has sent the request, or may have.
    var isFromElsewhere: Bool {
        if let site = fields["sec-fetch-site"], site != "same-origin", site != "none" {
            return true
        }
        guard let origin = fields["origin"] else { return false }
        return origin.lowercased() != "http://\((fields["host"] ?? "").lowercased())"
    }

    private static let ownHosts = ["localhost", "127.0.0.1", "[::1]"]

    private static func withoutPort(_ host: String) -> String {
        let host = host.lowercased()
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        let port = host[host.index(after: colon)...]
        let isNumber = !port.isEmpty && port.allSatisfy { $0.isASCII && $0.isNumber }
        return isNumber ? String(host[..<colon]) : host
    }
}
