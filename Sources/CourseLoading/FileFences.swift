import CourseModel
import Diagnostics
import LessonMarkup

/// A document whose fences with `file=` hold what they show of files of the course.
struct FileFences {
    private(set) var document: MarkupDocument
    private(set) var diagnostics: [Diagnostic] = []

    /// Fills in the fences.
    ///
    /// - Parameters:
    ///   - document: What was parsed.
    ///   - file: The Markdown file, to whose folder the paths are relative.
    ///   - folder: The course.
    init(of document: MarkupDocument, in file: String, folder: CourseFolder) {
        self.document = document
        var faults: [Diagnostic] = []
        self.document = document.mappingFences { fence in
            let filling = FileFence(fence, in: file, folder: folder)
            let code = filling.code(diagnostics: &faults)
            return Fence(code: code, position: fence.position, role: fence.role)
        }
        diagnostics = faults
    }
}

/// One fence that may show a file.
private struct FileFence {
    private let fence: Fence
    private let markdown: String
    private let folder: CourseFolder

    init(_ fence: Fence, in markdown: String, folder: CourseFolder) {
        self.fence = fence
        self.markdown = markdown
        self.folder = folder
    }

    /// The code with the file's text in it; as it was if there is none, which is reported.
    func code(diagnostics: inout [Diagnostic]) -> CodeBlock {
        let code = fence.code
        guard let name = code.attributes["file"], !name.isEmpty else {
            if code.attributes["region"] != nil, code.attributes["file"] == nil {
                diagnostics.append(.regionWithoutFile(at: fence.position))
            }
            return code
        }
        guard code.text.isEmpty else {
            diagnostics.append(.fileBesideCode(name, at: fence.position))
            return code
        }
        guard let path = path(of: name, diagnostics: &diagnostics),
            let file = TextFile.reading(path, of: folder, diagnostics: &diagnostics)
        else { return code }
        let regions = SourceRegions(file.text)
        var shown = regions.whole
        if let region = code.attributes["region"], isSlug(region) {
            do throws(SourceRegions.Fault) {
                shown = try regions.text(of: region)
            } catch {
                diagnostics.append(.region(region, of: path, fault: error, at: fence.position))
            }
        }
        if fence.programName != nil {
            return filled(file.text, excerpt: shown, origin: SourcePosition(file: path))
        }
        return filled(shown, excerpt: nil, origin: nil)
    }

    private func filled(_ text: String, excerpt: String?, origin: SourcePosition?) -> CodeBlock {
        CodeBlock(
            language: fence.code.language,
            attributes: fence.code.attributes,
            text: text,
            excerpt: excerpt == text ? nil : excerpt,
            origin: origin
        )
    }

    /// The file's path in the course; a file that learners must not see is reported.
    private func path(of name: String, diagnostics: inout [Diagnostic]) -> String? {
        var parts = markdown.split(separator: "/").dropLast().map { String($0) }
        for part in name.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                diagnostics.append(.fileOutside(name, at: fence.position))
                return nil
            }
        }
        let path = parts.joined(separator: "/")
        guard !name.hasPrefix("/") else {
            diagnostics.append(.fileOutside(name, at: fence.position))
            return nil
        }
        guard folder.entry(at: path) != nil else {
            let parent = parts.dropLast().joined(separator: "/")
            let known = folder.names(in: parent)
            diagnostics.append(
                .missingSource(
                    path,
                    nearest: likelyMeaning(of: parts.last ?? "", among: known),
                    at: fence.position
                )
            )
            return nil
        }
        guard let resolved = folder.resolved(path) else {
            diagnostics.append(.fileOutside(name, at: fence.position))
            return nil
        }
        let isHidden = [path, resolved].contains { place in
            place.hasPrefix("Tests/Hidden/")
                || place.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        if isHidden {
            diagnostics.append(.hiddenSource(path, at: fence.position))
            return nil
        }
        return path
    }
}
