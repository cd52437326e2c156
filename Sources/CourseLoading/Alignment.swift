import CourseModel
import Diagnostics
import LessonMarkup
import Translations

/// What must be the same in every language: headings, examples and figures, in order.
enum Landmark: Equatable {
    case heading(level: Int, anchor: String?)
    case example(name: String)
    case output(of: String)
    case exploration(ExplorationRequest.Kind, of: String)
    /// The part of the file's name before its first dot.
    case figure(name: String)
}

/// Tells what a translation lacks, what is older than its original, and what it has too much.
struct AlignmentCheck {
    let comparison: TranslationComparison
    let original: TranslatableText
    let translation: TranslatableText
    /// Whether sections have the same anchors in all languages.
    let promisesAnchors: Bool

    func diagnostics() -> [Diagnostic] {
        missing() + comparison.blocks.flatMap { block -> [Diagnostic] in
            switch (block.state, block.original, block.translation) {
            case (.stale, let original?, let translation?):
                [.staleTranslation(of: original, at: translation.position)]
                    + differences(original, translation)
            case (.extra, _, let translation?): extra(translation)
            case (_, let original?, let translation?): differences(original, translation)
            default: []
            }
        }
    }

    /// One diagnostic for each run of blocks that are missing, where they belong.
    private func missing() -> [Diagnostic] {
        var found: [Diagnostic] = []
        var run: [TranslationUnit] = []
        var place = SourcePosition(file: translation.file)
        func end() {
            if let first = run.first, let last = run.last {
                found.append(
                    .missingBlocks(run.count, from: first, to: last, after: place)
                )
            }
            run = []
        }
        for block in comparison.blocks {
            if case .missing = block.state, let original = block.original {
                // A title or a summary that is missing has been reported as a key.
                if original.kind != .title, original.kind != .summary { run.append(original) }
            } else if let translation = block.translation {
                end()
                place = translation.position
            }
        }
        end()
        return found
    }

    private func extra(_ unit: TranslationUnit) -> [Diagnostic] {
        guard let landmark = unit.landmark else {
            return unit.kind.isHead ? [] : [.extraTranslation(unit, in: original.file)]
        }
        switch landmark {
        case .example(let name), .output(of: let name):
            // An example that the original lacks is reported by itself.
            let isKnown = original.blocks.contains { $0.landmark == .example(name: name) }
            return isKnown ? [.extraLandmark(landmark, at: unit.position, in: original.file)] : []
        case .heading, .exploration, .figure:
            return [.extraLandmark(landmark, at: unit.position, in: original.file)]
        }
    }

    /// What a heading must have in all languages.
    private func promised(_ heading: TranslationUnit) -> Landmark? {
        guard case .heading(let level, let anchor) = heading.landmark else { return nil }
        return .heading(level: level, anchor: promisesAnchors ? anchor : nil)
    }

    /// In what two blocks that belong together must not differ.
    private func differences(
        _ original: TranslationUnit,
        _ translation: TranslationUnit
    ) -> [Diagnostic] {
        if original.kind == .heading {
            guard let wanted = promised(original), let found = promised(translation),
                wanted != found
            else { return [] }
            return [.divergence(found, from: wanted, of: original, at: translation.position)]
        }
        let expected = original.innerLandmarks
        let found = translation.innerLandmarks
        for (wanted, found) in zip(expected, found) where wanted.value != found.value {
            return [.divergence(found.value, from: wanted, at: found.position)]
        }
        if let missing = expected.dropFirst(found.count).first {
            return [.missingLandmark(missing, after: found.last?.position ?? translation.position)]
        }
        return found.dropFirst(expected.count).first.map {
            [.extraLandmark($0.value, at: $0.position, in: self.original.file)]
        } ?? []
    }
}

extension TranslationUnit.Kind {
    fileprivate var isHead: Bool { self == .title || self == .summary }
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
            case .example: .example(name: code.attributes["example"] ?? "")
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

    /// The landmarks of the blocks that are in this one.
    fileprivate var innerLandmarks: [Placed<Landmark>] {
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
