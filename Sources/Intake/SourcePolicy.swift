/// What a learner's Swift may name; the rest is refused before it is compiled.
///
/// It is a second line: what it stops would do no harm in the sandbox. It tells early, and with
/// the place, that a trick is no way to points.
package struct SourcePolicy: Sendable, Equatable {
    /// The modules that may be imported.
    package var modules: Set<String>
    /// Attributes, without the `@`, that may be used although they are refused as a rule.
    package var attributes: Set<String>
    /// Whether unsafe memory is refused: the words that acknowledge it, and whatever the compiler's
    /// check of memory safety cannot see.
    package var isMemorySafe: Bool

    package init(
        modules: Set<String>,
        attributes: Set<String> = [],
        isMemorySafe: Bool = false
    ) {
        self.modules = modules
        self.attributes = attributes
        self.isMemorySafe = isMemorySafe
    }

    /// What every exercise allows.
    package static let course = SourcePolicy(modules: [
        "Swift", "Glibc", "Darwin", "Foundation", "FoundationEssentials", "Synchronization",
        "Dispatch", "_Concurrency",
    ])

    /// What exercises allow whose solutions need no unsafe memory.
    ///
    /// Every module that is imported can reach the process's files and memory by functions that
    /// the compiler calls safe, such as a file's handle by its number; these cannot.
    package static let memorySafe = SourcePolicy(
        modules: ["Swift", "Synchronization", "_Concurrency"],
        isMemorySafe: true
    )

    /// Why an attribute is refused; nil if it is not.
    func refusal(of attribute: String) -> Refusal? {
        guard !attributes.contains(attribute) else { return nil }
        if isMemorySafe, Self.unsafeAttributes.contains(attribute) { return .unsafeMemory }
        return Self.refused[attribute] ?? (attribute.hasPrefix("_") ? .compilersOwn : nil)
    }

    /// Attributes that acknowledge what is unsafe, or turn off a check on which safety rests.
    private static let unsafeAttributes: Set = [
        "unsafe", "safe", "unchecked", "exclusivity", "preconcurrency",
    ]

    private static let refused: [String: Refusal] = {
        let groups: [(Refusal, String)] = [
            (.symbolByName, "_silgen_name _cdecl cdecl c _extern extern abi export _expose"),
            (.symbolByName, "_asmname implementation _objcImplementation objc"),
            (.section, "section _section used _used _linkage"),
            (.entryPoint, "main UIApplicationMain NSApplicationMain _main"),
            (.macro, "freestanding attached"),
            (.codeInCallers, "inlinable usableFromInline frozen specialized _specialize"),
            (.codeInCallers, "_alwaysEmitIntoClient _transparent _fixed_layout _backDeploy"),
            (.codeInCallers, "backDeployed _frozen"),
            (.innerParts, "testable _spi _spiOnly _implementationOnly _exported _private"),
            (.functionFromAddress, "convention"),
            (.replacement, "_dynamicReplacement _typeEraser"),
        ]
        var refused: [String: Refusal] = [:]
        for (refusal, names) in groups {
            for name in names.split(separator: " ") { refused[String(name)] = refusal }
        }
        return refused
    }()

    /// Why something is refused.
    enum Refusal: Sendable, CaseIterable {
        case symbolByName
        case section
        case entryPoint
        case macro
        case codeInCallers
        case innerParts
        case replacement
        case functionFromAddress
        case compilersOwn
        case otherPlace
        case module
        case unsafeMemory
        case moduleBeyondMemorySafety
    }
}
