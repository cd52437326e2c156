import SwiftSyntax

/// Walks a tree and gathers what can be changed in it.
final class MutationFinder: SyntaxVisitor {
    private(set) var mutations: [Mutation] = []

    init() { super.init(viewMode: .sourceAccurate) }

    /// Notes a change.
    func add(_ mutation: Mutation) { mutations.append(mutation) }

    /// Notes that the text of a node is replaced, without what stands around it.
    func replace(_ node: some SyntaxProtocol, by text: String, _ kind: Mutation.Kind) {
        add(
            Mutation(
                kind: kind,
                offset: node.positionAfterSkippingLeadingTrivia.utf8Offset,
                length: node.trimmedLength.utf8Length,
                replacement: text
            )
        )
    }

    override func visit(_ node: CodeBlockItemListSyntax) -> SyntaxVisitorContinueKind {
        let items = Array(node)
        for item in items { drop(item) }
        for (first, second) in zip(items, items.dropFirst()) { swap(first, second) }
        return .visitChildren
    }

    override func visit(_ node: WhileStmtSyntax) -> SyntaxVisitorContinueKind {
        let leaving = LoopLeavingFinder()
        leaving.walk(node.body)
        if !leaving.isFound { replace(node.whileKeyword, by: "if", .whileToIf) }
        return .visitChildren
    }

    override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
        if case .expression(let condition) = node.condition { negate(condition) }
        return .visitChildren
    }

    override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
        negate(node.condition)
        return .visitChildren
    }

    override func visit(_ node: RepeatStmtSyntax) -> SyntaxVisitorContinueKind {
        negate(node.condition)
        return .visitChildren
    }

    override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
        if let sign = node.operator.as(BinaryOperatorExprSyntax.self) { change(sign, of: node) }
        return .visitChildren
    }

    override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        let digits = node.literal.text.filter { $0 != "_" }
        if let number = Int(digits), number < .max { replace(node, by: "\(number + 1)", .addOne) }
        return .skipChildren
    }

    override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        replace(node, by: node.literal.text == "true" ? "false" : "true", .flipBoolean)
        return .skipChildren
    }

    override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
        let name = node.declName.baseName.text
        if node.base == nil, let weaker = Self.weakerOrders[name] {
            replace(node.declName, by: weaker, .relaxOrder)
        }
        return .visitChildren
    }

    override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
        if let instead = Self.unshared[node.baseName.text] { replace(node, by: instead, .unshare) }
        return .skipChildren
    }

    override func visit(_ node: TryExprSyntax) -> SyntaxVisitorContinueKind {
        // Where the value is wanted, an optional would not compile.
        if node.questionOrExclamationMark == nil, node.parent?.is(CodeBlockItemSyntax.self) == true
        {
            replace(node.tryKeyword, by: "_ = try?", .ignoreError)
        }
        return .visitChildren
    }

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
        change(sectionOf: node)
        return .visitChildren
    }

    override func visit(_ node: BreakStmtSyntax) -> SyntaxVisitorContinueKind {
        replace(node.breakKeyword, by: "continue", .breakOrContinue)
        return .skipChildren
    }

    override func visit(_ node: ContinueStmtSyntax) -> SyntaxVisitorContinueKind {
        replace(node.continueKeyword, by: "break", .breakOrContinue)
        return .skipChildren
    }

    // Nothing is changed in what says how a program is built or meant.
    override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

    private static let weakerOrders = [
        "acquiring": "relaxed",
        "releasing": "relaxed",
        "acquiringAndReleasing": "relaxed",
        "sequentiallyConsistent": "relaxed",
    ]

    private static let unshared = [
        "MAP_SHARED": "MAP_PRIVATE",
        "PTHREAD_PROCESS_SHARED": "PTHREAD_PROCESS_PRIVATE",
        "PTHREAD_MUTEX_ROBUST": "PTHREAD_MUTEX_STALLED",
    ]

    private func negate(_ condition: ExprSyntax) {
        replace(condition, by: "!(\(condition.trimmedDescription))", .negate)
    }
}

/// Tells whether a loop's body leaves or restarts a loop, which an `if` could not.
private final class LoopLeavingFinder: SyntaxVisitor {
    private(set) var isFound = false

    init() { super.init(viewMode: .sourceAccurate) }

    override func visit(_ node: BreakStmtSyntax) -> SyntaxVisitorContinueKind {
        isFound = true
        return .skipChildren
    }

    override func visit(_ node: ContinueStmtSyntax) -> SyntaxVisitorContinueKind {
        isFound = true
        return .skipChildren
    }
}
