/// The edition that browsers see now, and the browsers that want to hear of the next.
package actor Preview {
    private(set) var edition: Edition
    private let lost: AsyncStream<Void>.Continuation
    private var readers: [Int: AsyncStream<Edition>.Continuation] = [:]
    private var nextReader = 0

    /// Tells that the folder of the newest edition is not there any more.
    package nonisolated let losses: AsyncStream<Void>

    package init(_ edition: Edition) {
        self.edition = edition
        (losses, lost) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Shows another edition from now on, and tells all browsers.
    package func show(_ edition: Edition) {
        self.edition = edition
        for reader in readers.values { reader.yield(edition) }
    }

    /// The edition now, then every newer one; a reader who is slow misses those in between.
    func editions() -> AsyncStream<Edition> {
        let (stream, reader) = AsyncStream.makeStream(
            of: Edition.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let number = nextReader
        nextReader += 1
        readers[number] = reader
        reader.onTermination = { [weak self] _ in
            Task { await self?.forget(number) }
        }
        reader.yield(edition)
        return stream
    }

    /// How many browsers listen.
    var readerCount: Int { readers.count }

    private func forget(_ number: Int) {
        readers[number] = nil
    }

    /// Takes note that an edition's folder was not there.
    func miss(_ edition: Edition) {
        if edition.folder != nil, edition.folder == self.edition.folder { lost.yield() }
    }
}
