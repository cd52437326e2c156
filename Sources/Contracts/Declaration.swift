/// One public declaration of a module, as its interface file says it.
package struct Declaration: Sendable, Equatable {
    /// What is declared.
    package enum Kind: String, Sendable, Equatable {
        case `struct`
        case `class`
        case `enum`
        case `protocol`
        case `actor`
        case `case`
        case `func`
        case `init`
        case `subscript`
        case property
        case `typealias`
        case `associatedtype`
    }

    package let kind: Kind
    /// How a program names it: `SharedCounter.incrementIfBelow(_:)`.
    package let name: String
    /// Whether it is called or read on the type, not on a value.
    package let isStatic: Bool
    package let isAsync: Bool
    /// `throws`, `rethrows`, `throws(SomeError)`, or nothing.
    package let throwing: String
    /// The parameters' labels and types, such as `["_: Swift.Int", "errno: Swift.CInt"]`.
    package let parameters: [String]
    /// What a call returns or a property is; empty for types and for what returns nothing.
    package let type: String
    /// Whether a property or subscript can be set.
    package let isSettable: Bool
    /// Generic parameters and constraints, in their order.
    package let generics: String
    /// Attributes and modifiers that change how it is called, sorted: `mutating`, `@MainActor`, ….
    package let modifiers: [String]
}

/// What a module makes public.
package struct PublicInterface: Sendable, Equatable {
    /// In the file's order; overloads share a name.
    package let declarations: [Declaration]
    /// `Type: Protocol` for each conformance.
    package let conformances: Set<String>

    package init(declarations: [Declaration], conformances: Set<String>) {
        self.declarations = declarations
        self.conformances = conformances
    }
}
