extension ELFObject {
    private static let mostSections = 50_000
    private static let mostSymbols = 200_000
    private static let longestName = 8192

    /// A section with the fields that lead to others.
    struct Header {
        let section: Section
        let link: Int
        let info: Int

        var type: UInt64 { section.type }
    }

    static func sections(_ reader: ByteReader) -> [Header]? {
        guard let start = reader.integer(at: 0x28, bytes: 8),
            reader.integer(at: 0x3A, bytes: 2) == 64,
            let count = reader.integer(at: 0x3C, bytes: 2),
            let namesIndex = reader.integer(at: 0x3E, bytes: 2),
            // A count of zero says that it stands elsewhere, for objects of absurd size.
            (1...mostSections).contains(count), namesIndex < count,
            start > 0, start <= reader.bytes.count - count * 64
        else { return nil }
        let raw = (0..<count).compactMap { rawSection(reader, at: start + $0 * 64) }
        guard raw.count == count else { return nil }
        var headers: [Header] = []
        for each in raw {
            guard
                let name = reader.name(
                    at: raw[namesIndex].range.lowerBound + each.name,
                    within: raw[namesIndex].range,
                    longest: longestName
                )
            else { return nil }
            let section = Section(name: name, type: each.type, range: each.range)
            headers.append(Header(section: section, link: each.link, info: each.info))
        }
        return headers
    }

    private static func rawSection(
        _ reader: ByteReader,
        at place: Int
    ) -> (name: Int, type: UInt64, range: Range<Int>, link: Int, info: Int)? {
        guard let name = reader.integer(at: place, bytes: 4),
            let type = reader.number(at: place + 4, bytes: 4),
            let offset = reader.integer(at: place + 24, bytes: 8),
            let size = reader.integer(at: place + 32, bytes: 8),
            let link = reader.integer(at: place + 40, bytes: 4),
            let info = reader.integer(at: place + 44, bytes: 4)
        else { return nil }
        // A section of zeros and the null section take no room in the file.
        if type == 8 || type == 0 { return (name, type, 0..<0, link, info) }
        guard offset <= reader.bytes.count, size <= reader.bytes.count - offset else { return nil }
        return (name, type, offset..<offset + size, link, info)
    }

    static func symbols(
        _ reader: ByteReader,
        table: Int,
        sections: [Header]
    ) -> [Symbol]? {
        let range = sections[table].section.range
        guard range.count % 24 == 0, range.count / 24 <= mostSymbols,
            sections.indices.contains(sections[table].link)
        else { return nil }
        let names = sections[sections[table].link].section.range
        var symbols: [Symbol] = []
        for place in stride(from: range.lowerBound, to: range.upperBound, by: 24) {
            guard let nameOffset = reader.integer(at: place, bytes: 4),
                let info = reader.number(at: place + 4, bytes: 1),
                let other = reader.number(at: place + 5, bytes: 1),
                let section = reader.integer(at: place + 6, bytes: 2),
                let size = reader.number(at: place + 16, bytes: 8),
                let name = reader.name(
                    at: names.lowerBound + nameOffset,
                    within: names,
                    longest: longestName
                )
            else { return nil }
            symbols.append(
                Symbol(
                    name: name,
                    binding: info >> 4,
                    type: info & 15,
                    visibility: other & 3,
                    section: section,
                    size: size
                )
            )
        }
        return symbols
    }

    static func relocations(
        _ reader: ByteReader,
        _ header: Header,
        of symbolCount: Int
    ) -> [Relocation]? {
        let range = header.section.range
        guard range.count % 24 == 0 else { return nil }
        var relocations: [Relocation] = []
        for place in stride(from: range.lowerBound, to: range.upperBound, by: 24) {
            guard let symbol = reader.integer(at: place + 12, bytes: 4), symbol < symbolCount
            else { return nil }
            relocations.append(Relocation(section: header.info, symbol: symbol))
        }
        return relocations
    }
}
