import CourseModel
import Diagnostics
import LessonMarkup
import Translations

/// What must be the same in every language: headings, examples and figures, in order.
enum Landmark: Equatable {
    case heading(level: Int, anchor: String?)
    case example(name: String)
    case part(file: String, of: String)
    case output(of: String)
    case exploration(ExplorationRequest.Kind, of: String)
    /// The part of the file's name before its first dot.
    case figure(name: String)
}

extension TranslationUnit {
    /// What the block itself is of what all languages must have.
    var landmark: Landmark? {
        switch block?.kind {
        case .heading(let level, let anchor, _):
            // Only the anchors of sections are promised to be the same in all languages.
            kind == .hint ? nil : .heading(level: level, anchor: level == 2 ? anchor : nil)
        case .code(let code):
            switch kind {
            case .example: example(code)
            case .output:
                key.map { .output(of: String($0.split(separator: " ").dropFirst().first ?? "")) }
            case .schedule:
                ExplorationRequest.Kind(rawValue: code.language).map {
                    .exploration($0, of: code.attributes["of"] ?? "")
                }
            default: nil
            }
        case .paragraph(let content):
            if kind == .figure, case .image(let image) = content.first {
                .figure(name: image.source.split(separator: ".").first.map { String($0) } ?? "")
            } else {
                nil
            }
        default: nil
        }
    }

    /// A program, or one more file of it.
    private func example(_ code: CodeBlock) -> Landmark {
        let name = code.attributes["example"] ?? ""
        guard let file = code.attributes["part"], file != Example.entryFile(in: code.language)
        else { return .example(name: name) }
        return .part(file: file, of: name)
    }

    /// The landmarks of the blocks that are in this one.
    var innerLandmarks: [Placed<Landmark>] {
        switch block?.kind {
        case .quotation(let blocks), .alert(_, let blocks): blocks.landmarks
        case .list(let list): list.items.flatMap(\.blocks.landmarks)
        default: []
        }
    }
}

extension [Block] {
    /// The landmarks in reading order.
    fileprivate var landmarks: [Placed<Landmark>] {
        var fences = MarkupDocument(blocks: self).fences[...]
        return landmarks(fences: &fences)
    }

    /// `fences` holds the document's code blocks from the first of these blocks on.
    private func landmarks(fences: inout ArraySlice<Fence>) -> [Placed<Landmark>] {
        var landmarks: [Placed<Landmark>] = []
        for block in self {
            switch block.kind {
            case .heading(let level, let anchor, _):
                let landmark = Landmark.heading(level: level, anchor: level == 2 ? anchor : nil)
                landmarks.append(Placed(landmark, at: block.position))
            case .paragraph(let content):
                guard content.count == 1, case .image(let image) = content[0] else { continue }
                let name = image.source.split(separator: ".").first.map { String($0) } ?? ""
                landmarks.append(Placed(.figure(name: name), at: block.position))
            case .code:
                switch fences.popFirst()?.role {
                case .example(let name):
                    landmarks.append(Placed(.example(name: name), at: block.position))
                case .part(let file, of: let name):
                    landmarks.append(Placed(.part(file: file, of: name), at: block.position))
                case .output(let name, _):
                    landmarks.append(Placed(.output(of: name), at: block.position))
                case .exploration(let kind, let name):
                    landmarks.append(Placed(.exploration(kind, of: name), at: block.position))
                case .strayOutput, .shown, nil: break
                }
            case .quotation(let blocks), .alert(_, let blocks):
                landmarks += blocks.landmarks(fences: &fences)
            case .list(let list):
                for item in list.items { landmarks += item.blocks.landmarks(fences: &fences) }
            case .table, .thematicBreak, .html:
                break
            }
        }
        return landmarks
    }
}
