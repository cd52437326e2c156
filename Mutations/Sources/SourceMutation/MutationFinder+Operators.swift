import SwiftSyntax

extension MutationFinder {
    /// Notes what else could stand for an operator.
    func change(_ sign: BinaryOperatorExprSyntax, of node: InfixOperatorExprSyntax) {
        let text = sign.operator.text
        if let moved = Self.movedBounds[text] { replace(sign, by: moved, .moveBound) }
        // A whole condition is negated anyway.
        let isNegated = node.parent?.is(ConditionElementSyntax.self) == true
        if let opposite = Self.opposites[text], !(isNegated && ["==", "!="].contains(text)) {
            replace(sign, by: opposite, .replaceOperator)
        }
        if text == "|" {
            for kept in [node.leftOperand, node.rightOperand] {
                replace(node, by: kept.trimmedDescription, .dropOption)
            }
        }
    }

    private static let movedBounds = [
        "<": "<=", "<=": "<", ">": ">=", ">=": ">", "..<": "...", "...": "..<",
    ]

    private static let opposites = [
        "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "+=": "-=", "-=": "+=", "&+": "&-",
        "&-": "&+", "&&": "||", "||": "&&", "==": "!=", "!=": "==",
    ]
}
