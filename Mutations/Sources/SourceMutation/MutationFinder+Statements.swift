import SwiftSyntax

extension MutationFinder {
    /// Notes what may be left out as a whole.
    func drop(_ item: CodeBlockItemSyntax) {
        switch item.item {
        case .stmt(let statement):
            if statement.is(DeferStmtSyntax.self) { replace(item, by: "", .dropDefer) }
            if let guarding = statement.as(GuardStmtSyntax.self), guarding.bindsNothing {
                replace(item, by: "", .dropGuard)
            }
            if let conditional = statement.as(ExpressionStmtSyntax.self)?.expression
                .as(IfExprSyntax.self), conditional.leavesEarly
            {
                replace(item, by: "", .dropGuard)
            }
        case .expr(let expression): drop(expression, in: item)
        case .decl: break
        }
    }

    private func drop(_ expression: ExprSyntax, in item: CodeBlockItemSyntax) {
        let bare = expression.withoutMarks
        if let conditional = bare.as(IfExprSyntax.self), conditional.leavesEarly {
            replace(item, by: "", .dropGuard)
        }
        // The only expression of a body is its value.
        let list = item.parent?.as(CodeBlockItemListSyntax.self)
        let isValue = list?.count == 1 && list?.parent?.is(CodeBlockSyntax.self) == false
        if bare.is(FunctionCallExprSyntax.self), !isValue { replace(item, by: "", .dropCall) }
        if let infix = bare.as(InfixOperatorExprSyntax.self), infix.assigns {
            let isDiscarded = infix.leftOperand.is(DiscardAssignmentExprSyntax.self)
            replace(item, by: "", isDiscarded ? .dropCall : .dropAssignment)
        }
    }

    /// Notes that two neighbours change places, unless that surely does not compile.
    func swap(_ first: CodeBlockItemSyntax, _ second: CodeBlockItemSyntax) {
        guard !first.item.is(DeclSyntax.self), !second.item.is(DeclSyntax.self),
            !first.leaves, !second.leaves
        else { return }
        let start = first.positionAfterSkippingLeadingTrivia
        let end = second.endPositionBeforeTrailingTrivia
        add(
            .swapStatements,
            from: start,
            to: end,
            "\(second.trimmedDescription)\n\(first.trimmedDescription)"
        )
    }

    func add(
        _ kind: Mutation.Kind,
        from start: AbsolutePosition,
        to end: AbsolutePosition,
        _ text: String
    ) {
        add(
            Mutation(
                kind: kind,
                offset: start.utf8Offset,
                length: end.utf8Offset - start.utf8Offset,
                replacement: text
            )
        )
    }
}

extension CodeBlockItemSyntax {
    /// Whether nothing of the same list runs after it.
    var leaves: Bool {
        item.is(ReturnStmtSyntax.self) || item.is(ThrowStmtSyntax.self)
            || item.is(BreakStmtSyntax.self) || item.is(ContinueStmtSyntax.self)
    }
}

extension GuardStmtSyntax {
    fileprivate var bindsNothing: Bool {
        conditions.allSatisfy { element in
            if case .expression = element.condition { true } else { false }
        }
    }
}

extension IfExprSyntax {
    /// Whether it has no other branch and its own leaves where it stands.
    fileprivate var leavesEarly: Bool {
        guard elseBody == nil, let last = body.statements.last else { return false }
        return last.leaves
    }
}

extension ExprSyntax {
    /// The expression without `try`, `await` and `unsafe` before it.
    fileprivate var withoutMarks: ExprSyntax {
        if let marked = self.as(TryExprSyntax.self) { return marked.expression.withoutMarks }
        if let marked = self.as(AwaitExprSyntax.self) { return marked.expression.withoutMarks }
        if let marked = self.as(UnsafeExprSyntax.self) { return marked.expression.withoutMarks }
        return self
    }
}

extension InfixOperatorExprSyntax {
    fileprivate var assigns: Bool {
        if self.operator.is(AssignmentExprSyntax.self) { return true }
        let sign = self.operator.trimmedDescription
        return sign.hasSuffix("=") && !["==", "!=", "<=", ">=", "===", "!=="].contains(sign)
    }
}
