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

    /// - Parameter bytes: Any bytes; nil comes of those that are not wholly and plainly what a
    ///   compiler writes.
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
}

extension ELFObject.Section {
    /// Whether its words are called before or after `main`, by its name or by its type.
    var isOfConstructors: Bool {
        let names = [".init_array", ".fini_array", ".preinit_array", ".ctors", ".dtors"]
        return (14...16).contains(type) || names.contains { name.hasPrefix($0) }
    }
}
