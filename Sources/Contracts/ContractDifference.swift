/// Something in which a module's public interface is not what its contract says.
package enum ContractDifference: Sendable, Equatable {
    /// The contract has it, the module does not.
    case missing(Declaration)
    /// The module makes it public, the contract does not know it.
    case added(Declaration)
    /// Both have it, and they differ.
    case differs(from: Declaration, to: Declaration)
    /// A type does not conform to a protocol, as `Type: Protocol`.
    case doesNotConform(String)
}

extension PublicInterface {
    /// In what another interface differs from this one, in the order of the declarations.
    ///
    /// A conformance more than the contract asks for is nobody's trouble, and neither are the
    /// members that the compiler makes for it.
    package func differences(of module: PublicInterface) -> [ContractDifference] {
        var left = module.declarations
        var missing: [Declaration] = []
        for declaration in declarations where !declaration.comesWithAConformance {
            if let index = left.firstIndex(of: declaration) {
                left.remove(at: index)
            } else {
                missing.append(declaration)
            }
        }
        var differences: [ContractDifference] = []
        for declaration in missing {
            if let index = left.firstIndex(where: { $0.name == declaration.name }) {
                differences.append(.differs(from: declaration, to: left.remove(at: index)))
            } else {
                differences.append(.missing(declaration))
            }
        }
        differences += left.filter { !$0.comesWithAConformance }.map(ContractDifference.added)
        let absent = conformances.subtracting(module.conformances).sorted()
        return differences + absent.map(ContractDifference.doesNotConform)
    }
}

extension Declaration {
    /// Whether it is a member that the compiler makes, or a standard protocol asks for.
    fileprivate var comesWithAConformance: Bool {
        let own = name.split(separator: ".").last ?? ""
        return [
            "==(a:b:)", "==(lhs:rhs:)", "hash(into:)", "hashValue", "description",
            "debugDescription", "errorDescription", "encode(to:)", "init(from:)",
            "unownedExecutor",
        ].contains(String(own))
    }
}
