import CourseModel
import Diagnostics
import LessonMarkup

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

/// Compares the landmarks of a translation with those of the original.
enum Alignment {
    /// The first divergence, if there is one; what follows it would only echo it.
    static func differences(from original: LessonText, in translation: LessonText) -> [Diagnostic] {
        let expected = original.document.landmarks
        let names = Set(
            expected.compactMap { wanted in
                switch wanted.value {
                case .example(let name), .part(_, of: let name): name
                case .heading, .output, .exploration, .figure: nil
                }
            }
        )
        // An example that the original lacks has been reported by itself.
        let found = translation.document.landmarks.filter { found in
            switch found.value {
            case .example(let name), .output(let name), .part(_, of: let name): names.contains(name)
            case .heading, .figure, .exploration: true
            }
        }
        for (wanted, found) in zip(expected, found) where wanted.value != found.value {
            return [.divergence(found.value, from: wanted, at: found.position)]
        }
        if let missing = expected.dropFirst(found.count).first {
            let end = found.last?.position ?? SourcePosition(file: translation.file)
            return [.missingLandmark(missing, after: end)]
        }
        if let extra = found.dropFirst(expected.count).first {
            return [.extraLandmark(extra, in: original.file)]
        }
        return []
    }
}

extension MarkupDocument {
    /// The landmarks in reading order.
    var landmarks: [Placed<Landmark>] {
        var code = fences[...]
        return blocks.landmarks(fences: &code)
    }
}

extension [Block] {
    /// `fences` holds the document's code blocks from the first of these blocks on.
    fileprivate func landmarks(fences: inout ArraySlice<Fence>) -> [Placed<Landmark>] {
        var landmarks: [Placed<Landmark>] = []
        for block in self {
            switch block.kind {
            case .heading(let level, let anchor, _):
                // Only the anchors of sections are promised to be the same in all languages.
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
