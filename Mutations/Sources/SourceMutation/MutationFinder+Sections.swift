import SwiftSyntax

extension MutationFinder {
    /// Notes what can be wrong with a critical section.
    ///
    /// Such a section is the closure of a call whose name speaks of a lock. What is marked by calls
    /// before and behind it is changed as those are: they are left out, or swapped with a neighbour.
    func change(sectionOf call: FunctionCallExprSyntax) {
        guard let body = call.trailingClosure,
            call.calledExpression.trimmedDescription.speaksOfALock
        else { return }
        dropLock(of: call, body)
        guard let item = call.parent(ofType: CodeBlockItemSyntax.self) else { return }
        narrow(body, in: item)
        widen(body, in: item)
    }

    /// The section runs without its lock, unless it needs what the lock hands out.
    private func dropLock(of call: FunctionCallExprSyntax, _ body: ClosureExprSyntax) {
        guard body.takesNothing else { return }
        let bare = "{ \(body.statements.trimmedDescription) }()"
        guard let item = call.parent(ofType: CodeBlockItemSyntax.self) else {
            return replace(call, by: bare, .dropLock)
        }
        // A statement cannot begin with a closure.
        let use = item.isValue ? "return" : "_ ="
        replace(item, by: "\(use) \(item.replacing(call, with: bare))", .dropLock)
    }

    /// The last statement of the section stands behind it.
    private func narrow(_ body: ClosureExprSyntax, in item: CodeBlockItemSyntax) {
        guard let last = body.statements.last, body.statements.count > 1, !last.leaves else {
            return
        }
        let text = item.replacing(last, with: "")
        replace(item, by: "\(text)\n\(last.trimmedDescription)", .narrowSection)
    }

    /// The statement behind the section stands in it, at its end.
    private func widen(_ body: ClosureExprSyntax, in item: CodeBlockItemSyntax) {
        guard let items = item.parent?.as(CodeBlockItemListSyntax.self),
            let index = items.firstIndex(where: { $0.id == item.id }),
            let next = items[index...].dropFirst().first,
            let last = body.statements.last, !last.leaves, !next.leaves,
            !next.item.is(DeclSyntax.self)
        else { return }
        let widened = item.replacing(
            last,
            with: "\(last.trimmedDescription)\n\(next.trimmedDescription)"
        )
        add(
            .widenSection,
            from: item.positionAfterSkippingLeadingTrivia,
            to: next.endPositionBeforeTrailingTrivia,
            widened
        )
    }
}

extension CodeBlockItemSyntax {
    /// Whether it is all of a body that has a value.
    fileprivate var isValue: Bool {
        guard let list = parent?.as(CodeBlockItemListSyntax.self), list.count == 1,
            let body = list.parent
        else { return false }
        guard body.is(CodeBlockSyntax.self) else { return true }
        let function = body.parent?.as(FunctionDeclSyntax.self)
        return function?.signature.returnClause != nil
    }
}

extension ClosureExprSyntax {
    /// Whether it can be called without arguments.
    fileprivate var takesNothing: Bool {
        guard let signature else { return !statements.description.contains("$0") }
        switch signature.parameterClause {
        case .none: return true
        case .simpleInput(let names): return names.allSatisfy { $0.name.text == "_" }
        case .parameterClause(let clause):
            return clause.parameters.allSatisfy { $0.firstName.text == "_" }
        }
    }
}

extension SyntaxProtocol {
    /// The text of this node with another one for a node in it.
    fileprivate func replacing(_ inner: some SyntaxProtocol, with text: String) -> String {
        let start = positionAfterSkippingLeadingTrivia.utf8Offset
        let place = inner.positionAfterSkippingLeadingTrivia.utf8Offset - start
        let bytes = Array(trimmedDescription.utf8)
        let rest = bytes[(place + inner.trimmedLength.utf8Length)...]
        return String(decoding: bytes[..<place] + Array(text.utf8) + rest, as: UTF8.self)
    }

    /// The nearest node around this one of a type, if only marks stand between them.
    fileprivate func parent<Node: SyntaxProtocol>(ofType type: Node.Type) -> Node? {
        var node = parent
        while let here = node {
            if let found = here.as(type) { return found }
            let isMark =
                here.is(TryExprSyntax.self) || here.is(AwaitExprSyntax.self)
                || here.is(UnsafeExprSyntax.self)
            guard isMark else { return nil }
            node = here.parent
        }
        return nil
    }
}

extension String {
    fileprivate var speaksOfALock: Bool {
        let name = split(separator: ".").last.map { $0.lowercased() } ?? ""
        return ["lock", "hold", "synchronized", "exclusive"].contains { name.contains($0) }
    }
}
