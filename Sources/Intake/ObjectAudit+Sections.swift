import Verdicts

extension ObjectAudit {
    /// Sections that the compiler does not make of Swift, and constructors that it did not add.
    func sectionFindings(in object: ELFObject) -> [Finding] {
        var findings: [Finding] = []
        for (index, section) in object.sections.enumerated() {
            if section.isOfConstructors {
                if !isSanitizersConstructor(index, in: object) {
                    findings.append(.constructor(section.name))
                }
            } else if !Self.isKnown(section.name) {
                findings.append(.foreignSection(section.name))
            }
        }
        return findings
    }

    /// Whether a section holds nothing but the call that `-sanitize=thread` makes at the start.
    private func isSanitizersConstructor(_ index: Int, in object: ELFObject) -> Bool {
        let calls = object.relocations.filter { $0.section == index }
        let others = object.sections.indices.filter { object.sections[$0].isOfConstructors }
        guard object.sections[index].range.count == 8, calls.count == 1, others == [index],
            object.sections[index].name.hasPrefix(".init_array")
        else { return false }
        let symbol = object.symbols[calls[0].symbol]
        guard symbol.isLocal, object.sections.indices.contains(symbol.section) else { return false }
        let code = object.sections[symbol.section]
        // The function does nothing but call the sanitizer's beginning.
        return code.name == ".text.tsan.module_ctor" && code.range.count <= 64
    }

    private static func isKnown(_ name: String) -> Bool {
        known.contains(name) || knownPrefixes.contains { name.hasPrefix($0) }
    }

    private static let known: Set = [
        "", ".text", ".data", ".bss", ".rodata", ".tdata", ".tbss", ".symtab", ".strtab",
        ".shstrtab", ".group", ".gcc_except_table", ".eh_frame", ".swift_modhash",
        ".swift1_autolink_entries", ".linker-options", ".note.GNU-stack", ".comment",
        ".llvm_addrsig", ".llvm.call-graph-profile", ".symtab_shndx", ".data.rel.ro",
        "swift5_typeref", "swift5_capture", "swift5_reflstr", "swift5_fieldmd", "swift5_assocty",
        "swift5_builtin", "swift5_mpenum", "swift5_protocols", "swift5_protocol_conformances",
        "swift5_type_metadata", "swift5_type_metadata_2",
    ]

    private static let knownPrefixes = [
        ".text.", ".data.", ".bss.", ".rodata.", ".tdata.", ".tbss.", ".rela.", ".rela",
        ".debug_", ".gcc_except_table.",
    ]

    /// The words with which an object asks the linker for libraries, such as `-lswiftCore`.
    ///
    /// - Parameter bytes: An object in which the audit found nothing.
    /// - Returns: The words, each once.
    package static func libraries(in bytes: [UInt8]) -> [String] {
        guard let object = ELFObject(bytes) else { return [] }
        var seen: Set<String> = []
        return object.sections.filter { linkWords.contains($0.name) }
            .flatMap { bytes[$0.range].split(separator: 0) }
            .map { String(decoding: $0, as: UTF8.self) }
            .filter { $0.hasPrefix("-l") && seen.insert($0).inserted }
    }

    /// Words for the linker that name anything but the libraries of allowed modules.
    func linkFindings(in object: ELFObject, bytes: [UInt8]) -> [Finding] {
        object.sections.filter { Self.linkWords.contains($0.name) }.flatMap { section in
            bytes[section.range].split(separator: 0).prefix(1000).map {
                String(decoding: $0, as: UTF8.self)
            }
            .filter { !isAllowedLibrary($0) }.map { .linkerOption($0) }
        }
    }

    private static let linkWords: Set = [".swift1_autolink_entries", ".linker-options"]

    private func isAllowedLibrary(_ word: String) -> Bool {
        guard word.hasPrefix("-l") else { return false }
        let name = String(word.dropFirst(2))
        return Self.libraries.contains(name) || policy.modules.contains(name)
            || name.hasPrefix("swift") && policy.modules.contains(String(name.dropFirst(5)))
    }

    private static let libraries: Set = [
        "swiftCore", "swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing",
        "swift_RegexParser", "swift_Builtin_float", "swiftGlibc", "swiftDispatch", "dispatch",
        "BlocksRuntime", "_FoundationICU", "FoundationInternationalization", "m", "pthread",
        "util", "rt", "c", "dl",
    ]
}
