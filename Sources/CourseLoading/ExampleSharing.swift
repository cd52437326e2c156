import CourseModel
import Diagnostics
import LessonMarkup

/// Code and output that stand in one language's file, shown in all of them.
struct ExampleSharing {
    /// The documents with empty fences filled in, in the order in which they were given.
    let documents: [MarkupDocument]
    let diagnostics: [Diagnostic]

    /// Shares code among the translations of one lesson, the original first.
    init(documents: [MarkupDocument]) {
        let fences = documents.map { $0.fences.filter(\.isShared) }
        let original = Set(fences.first?.map(\.role) ?? [])
        var diagnostics: [Diagnostic] = []
        var bodies: [Fence.Role: Fence] = [:]
        for fence in fences.joined() where !fence.code.text.isEmpty {
            if let first = bodies[fence.role] {
                diagnostics += Self.difference(between: fence, and: first)
            } else {
                bodies[fence.role] = fence
            }
        }
        for translation in fences.dropFirst() {
            for case let fence in translation where !original.contains(fence.role) {
                guard let name = fence.programName else { continue }
                diagnostics.append(.unknownExample(name, at: fence.position))
            }
        }
        for fence in fences.first ?? [] where bodies[fence.role] == nil {
            guard let name = fence.programName else { continue }
            diagnostics.append(.exampleWithoutBody(name, at: fence.position))
        }
        self.documents = documents.map { document in
            document.mappingFences { fence in
                guard fence.isShared, fence.code.text.isEmpty, let body = bodies[fence.role] else {
                    return fence
                }
                // With the place of the code itself, so that its mistakes are shown there.
                let code = CodeBlock(
                    language: fence.code.language,
                    attributes: body.code.attributes.merging(fence.code.attributes) { $1 },
                    text: body.code.text,
                    excerpt: body.code.excerpt,
                    origin: body.code.origin
                )
                return Fence(code: code, position: body.position, role: fence.role)
            }
        }
        self.diagnostics = diagnostics
    }

    /// Two bodies of one example may differ in comments; two outputs may not differ at all.
    private static func difference(between fence: Fence, and first: Fence) -> [Diagnostic] {
        guard fence.position.file != first.position.file else { return [] }
        switch fence.role {
        case .example(let name), .part(_, of: let name):
            let isSame =
                withoutComments(fence.code.text, language: fence.code.language)
                == withoutComments(first.code.text, language: first.code.language)
            return isSame ? [] : [.differentCode(name, from: first, at: fence.position)]
        case .output(of: let name, _):
            let isSame = fence.code.text == first.code.text
            return isSame ? [] : [.differentOutput(name, from: first, at: fence.position)]
        case .strayOutput, .exploration, .shown:
            return []
        }
    }
}

extension Fence {
    /// What a file of a program is called: the example's name, for a part with the file's.
    var programName: String? {
        switch role {
        case .example(let name): name
        case .part(let file, of: let name): "\(name) \(file)"
        case .output, .strayOutput, .exploration, .shown: nil
        }
    }

    fileprivate var isShared: Bool {
        switch role {
        case .example, .part, .output: true
        case .strayOutput, .exploration, .shown: false
        }
    }
}
