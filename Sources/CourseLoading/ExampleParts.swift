import CourseModel
import Diagnostics
import LessonMarkup

/// Reports parts of examples that are not there.
func reportParts(in document: MarkupDocument, diagnostics: inout [Diagnostic]) {
    let fences = document.fences
    let names = fences.compactMap { fence -> String? in
        guard case .example(let name) = fence.role else { return nil }
        return name
    }
    for fence in fences {
        guard case .part(let file, of: let name) = fence.role, !names.contains(name) else {
            continue
        }
        let entry = Example.entryFile(in: fence.code.language)
        diagnostics.append(.partWithoutExample(file, of: name, entry: entry, at: fence.position))
    }
}

/// Whether a text can be the name of a source file in a language, such as `Counter.swift`.
func isPartFile(in language: String) -> (String) -> Bool {
    let ending = language == "python" ? ".py" : ".swift"
    return { name in
        guard name.hasSuffix(ending), name.utf8.count <= 64 else { return false }
        let stem = name.dropLast(ending.count)
        return stem.first?.isLetter == true
            && stem.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+".contains($0)) }
    }
}

extension Diagnostic {
    static func partWithoutExample(
        _ file: String,
        of name: String,
        entry: String,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "part-without-example",
            at: position,
            Message(
                en: "`\(file)` is part of the example `\(name)`, which does not begin anywhere",
                zh: "`\(file)` 属于示例 `\(name)`，但没有该示例的入口"
            ),
            mend: Message(
                en: "write the program's `\(entry)` in a fence with `example=\(name)` alone",
                zh: "请用只带 `example=\(name)` 的代码块写出程序的 `\(entry)`"
            )
        )
    }
}
