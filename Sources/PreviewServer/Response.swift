/// An answer to a request.
struct Response: Equatable {
    let status: Status
    var fields: [(name: String, value: String)]
    let body: [UInt8]

    /// The answers that there are.
    enum Status: Int {
        case ok = 200
        case found = 302
        case notModified = 304
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case timeout = 408
        case misdirected = 421
        case headTooLarge = 431
        case unavailable = 503

        var phrase: String {
            switch self {
            case .ok: "OK"
            case .found: "Found"
            case .notModified: "Not Modified"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .timeout: "Request Timeout"
            case .misdirected: "Misdirected Request"
            case .headTooLarge: "Request Header Fields Too Large"
            case .unavailable: "Service Unavailable"
            }
        }
    }

    init(
        _ status: Status,
        type: String = ContentType.text,
        fields: [(name: String, value: String)] = [],
        body: [UInt8]
    ) {
        self.status = status
        self.fields = [("Content-Type", type)] + fields
        self.body = body
    }

    /// An answer for people who ask by hand.
    init(
        _ status: Status,
        saying text: String,
        fields: [(name: String, value: String)] = []
    ) {
        self.init(status, fields: fields, body: Array((text + "\n").utf8))
    }

    static func == (left: Response, right: Response) -> Bool {
        left.status == right.status && left.body == right.body
            && left.fields.elementsEqual(right.fields, by: ==)
    }

    /// The bytes that are sent.
    ///
    /// - Parameter isHeadOnly: Whether the body is left out; its length is told all the same.
    /// - Returns: The head and the body.
    func bytes(isHeadOnly: Bool = false) -> [UInt8] {
        let length = status == .notModified ? [] : [("Content-Length", "\(body.count)")]
        let head = Self.head(status, fields + length)
        return isHeadOnly || status == .notModified ? head : head + body
    }

    /// What stands before the body.
    ///
    /// One request for each connection: nothing of one can be taken for a part of the next.
    static func head(_ status: Status, _ fields: [(name: String, value: String)]) -> [UInt8] {
        let lines =
            ["HTTP/1.1 \(status.rawValue) \(status.phrase)"]
            + (fields + always).map { "\($0.name): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private static let always = [
        ("Connection", "close"), ("Cache-Control", "no-cache"),
        ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}
