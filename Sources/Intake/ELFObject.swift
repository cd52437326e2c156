/// What a relocatable 64-bit ELF object defines and asks for.
struct ELFObject: Sendable, Equatable {
    let sections: [Section]
    let symbols: [Symbol]
    /// The symbols that the entries of sections of constructors point to, by section.
    let relocations: [Relocation]

    struct Section: Sendable, Equatable {
        let name: String
        let type: UInt64
        let range: Range<Int>
    }

    struct Symbol: Sendable, Equatable {
        let name: String
        let binding: UInt64
        let type: UInt64
        let visibility: UInt64
        /// The index of its section; 0 if it is defined elsewhere.
        let section: Int
        let size: UInt64

        var isLocal: Bool { binding == 0 }
        var isWeak: Bool { binding == 2 }
        /// Whether only this link sees it.
        var isHidden: Bool { visibility == 1 || visibility == 2 }
        var isIndirectFunction: Bool { type == 10 }
    }

    struct Relocation: Sendable, Equatable {
        /// The index of the section that is filled in.
        let section: Int
        let symbol: Int
    }

    /// Objects of learners' modules are a hundredth of this.
    private static let mostBytes = 64 << 20
    private static let mostSections = 50_000
    private static let mostSymbols = 200_000
    private static let longestName = 8192

    /// Reads an object.
    ///
    /// - Parameter bytes: Any bytes.
    /// - Returns: Nil if they are not wholly and plainly what a compiler writes.
    init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes: bytes)
        guard bytes.count <= Self.mostBytes,
            // ELF, 64 bits, the least byte first; then: relocatable.
            bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]),
            reader.integer(at: 16, bytes: 2) == 1,
            let sections = Self.sections(reader),
            let table = Self.only(sections.indices.filter { sections[$0].type == 2 }),
            let symbols = Self.symbols(reader, table: table, sections: sections)
        else { return nil }
        self.sections = sections.map(\.section)
        self.symbols = symbols
        var relocations: [Relocation] = []
        for header in sections where header.type == 4 {
            // The others move code about; only constructors are called without being asked for.
            guard sections.indices.contains(header.info) else { return nil }
            guard sections[header.info].section.isOfConstructors else { continue }
            guard let found = Self.relocations(reader, header, of: symbols.count) else {
                return nil
            }
            relocations += found
        }
        self.relocations = relocations
    }

    private static func only(_ indices: [Int]) -> Int? { indices.count == 1 ? indices[0] : nil }

    /// A section with the fields that lead to others.
    private struct Header {
        let section: Section
        let link: Int
        let info: Int

        var type: UInt64 { section.type }
    }

    private static func sections(_ reader: ByteReader) -> [Header]? {
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

    private static func symbols(
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

    private static func relocations(
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

extension ELFObject.Section {
    /// Whether its words are called before or after `main`, by its name or by its type.
    var isOfConstructors: Bool {
        let names = [".init_array", ".fini_array", ".preinit_array", ".ctors", ".dtors"]
        return (14...16).contains(type) || names.contains { name.hasPrefix($0) }
    }
}
