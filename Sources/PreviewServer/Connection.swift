import FlyingSocks
import Foundation
import Glibc

/// One browser's connection: one request, one answer, or the events of a page.
struct Connection<Pool: AsyncSocketPool>: Sendable {
    let socket: AsyncSocket
    let pool: Pool
    let limits: PreviewServer.Limits

    /// Serves the connection and closes it.
    func serve(_ preview: Preview) async {
        try? await answer(from: preview)
        await close()
    }

    private func answer(from preview: Preview) async throws {
        let head: RequestHead
        switch try await readHead() {
        case .success(let read): head = read
        case .failure(let refusal): return try await send(refusal.response.bytes())
        }
        switch await preview.answer(to: head) {
        case .response(let response):
            try await send(response.bytes(isHeadOnly: head.method == "HEAD"))
        case .events(let page):
            try await sendEvents(of: page, from: preview)
        }
    }

    /// Why no head could be read.
    private struct Refusal: Error {
        let response: Response
    }

    private func readHead() async throws -> Result<RequestHead, Refusal> {
        do {
            let bytes = try await within(limits.patience) { [self] () -> [UInt8]? in
                var bytes: [UInt8] = []
                while true {
                    let start = bytes.count - 3
                    bytes += try await socket.read(atMost: 4096)
                    if let end = RequestHead.end(in: bytes, from: start) {
                        return Array(bytes[..<end])
                    }
                    if bytes.count > RequestHead.limit { return nil }
                }
            }
            guard let bytes, bytes.count <= RequestHead.limit else {
                return .failure(.init(response: Response(.headTooLarge, saying: "Too long.")))
            }
            guard let head = RequestHead(parsing: bytes) else {
                return .failure(
                    .init(response: Response(.badRequest, saying: "This is no HTTP/1 request."))
                )
            }
            return .success(head)
        } catch is TookTooLong {
            return .failure(
                .init(response: Response(.timeout, saying: "The request is not whole."))
            )
        }
    }

    /// Sends a whole answer; a browser that takes nothing of it loses it.
    private func send(_ bytes: [UInt8]) async throws {
        let data = Data(bytes)
        try await within(limits.patience) { [socket] in try await socket.write(data) }
    }

    /// Tells a page of every edition, until it leaves or takes nothing any more.
    private func sendEvents(of page: String, from preview: Preview) async throws {
        let head = Response.head(.ok, [("Content-Type", ContentType.events)])
        // A browser that lost the server asks again this soon.
        try await send(head + Array("retry: 500\n\n".utf8))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                var last: PageEvent?
                for await edition in await preview.editions() {
                    let event = PageEvent(edition, page: page)
                    if event != last { try await send(try event.bytes()) }
                    last = event
                }
            }
            group.addTask {
                // A browser has no more to say; what ends this is its leaving.
                while true { _ = try await socket.read(atMost: 4096) }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Ends the connection once the browser has what was sent.
    ///
    /// What a browser has sent and nobody read would make the kernel throw away the answer.
    private func close() async {
        _ = shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        try? await within(limits.farewell) { [socket] in
            var count = 0
            while count < RequestHead.limit * 4 {
                count += try await socket.read(atMost: 4096).count
            }
        }
        // The pool lets go of a socket just after it has resumed whoever waited for it. Another
        // call of it comes later than that, and only then may the number mean another socket.
        try? await pool.suspendSocket(Socket(file: .init(rawValue: -1)), untilReadyFor: .read)
        try? socket.close()
    }
}

/// That something was not done in its time.
private struct TookTooLong: Error {}

/// Runs a body that is cancelled if it takes too long.
///
/// - Throws: ``TookTooLong``, or what the body throws.
private func within<Value: Sendable>(
    _ patience: Duration,
    _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await Task.sleep(for: patience)
            throw TookTooLong()
        }
        defer { group.cancelAll() }
        guard let value = try await group.next() else { throw CancellationError() }
        return value
    }
}
