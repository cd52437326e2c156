import Foundation

/// Makes hostile files; the same seed and index make the same one.
package struct FuzzGenerator: Sendable {
    private let seed: UInt64
    /// Good files of each slot, to be spoilt.
    private let stock: [FuzzInput.Slot: [[UInt8]]]

    /// - Parameters:
    ///   - seed: Of the run.
    ///   - course: The folder of a whole course, whose files are spoilt.
    ///   - original: The folder of the small course that takes the inputs.
    package init(seed: UInt64, course: String, original: String) {
        self.seed = seed
        var stock: [FuzzInput.Slot: [[UInt8]]] = [:]
        for slot in FuzzInput.Slot.allCases {
            stock[slot] = FuzzCourse.paths(of: slot).compactMap {
                FileManager.default.contents(atPath: "\(original)/\($0)").map { [UInt8]($0) }
            }
        }
        let endings: [(ending: String, slots: [FuzzInput.Slot])] = [
            ("/lesson.en.md", [.lesson, .lessons]), ("/lesson.zh.md", [.lesson, .lessons]),
            ("/exercise.en.md", [.exercise]), ("site/site.yml", [.settings]), (".svg", [.figure]),
            ("site/glossary.yml", [.glossary]),
            ("Tests.swift", [.suite]), ("exercises/Package.swift", [.manifest]),
        ]
        let folders = ["lessons", "exercises", "Tests/Hidden", "site"]
        for folder in folders {
            let names = try? FileManager.default.subpathsOfDirectory(atPath: "\(course)/\(folder)")
            for name in (names ?? []).sorted() where !name.contains(".build") {
                let path = "\(folder)/\(name)"
                for (ending, slots) in endings where path.hasSuffix(ending) {
                    guard let data = FileManager.default.contents(atPath: "\(course)/\(path)")
                    else { continue }
                    for slot in slots { stock[slot, default: []].append([UInt8](data)) }
                }
            }
        }
        self.stock = stock
    }

    /// The input of an index.
    package func input(_ index: Int) -> FuzzInput {
        var random = Randomness(seed: seed, index: index)
        let slot = random.one(of: FuzzInput.Slot.allCases)
        switch random.below(100) {
        case 0..<6: return FuzzInput(slot, raw: bytes(&random), origin: "random bytes")
        case 6..<14:
            let file = random.one(of: stock[slot] ?? [[]])
            let raw = Array(file.prefix(random.below(file.count + 1)))
            return FuzzInput(slot, raw: raw, origin: "truncated")
        case 14..<42: return FuzzInput(slot, raw: mutated(slot, &random), origin: "mutated")
        case 42..<70: return repeated(&random)
        case 70..<76: return FuzzInput(.lesson, raw: links(&random), origin: "links")
        case 76..<80: return FuzzInput(.lesson, raw: table(&random), origin: "tables")
        case 80..<90:
            let text = soup(of: slot, &random, count: random.length(upTo: 400))
            return FuzzInput(slot, raw: Array(text.utf8), origin: "soup")
        case 90..<96:
            let text = "---\n" + soup(of: .settings, &random, count: random.length(upTo: 300))
            let slot = random.one(of: [FuzzInput.Slot.lesson, .lessons, .exercise])
            return FuzzInput(slot, raw: Array((text + "\n---\n\na\n").utf8), origin: "front matter")
        default:
            let text =
                Self.frontMatter + soup(of: .lesson, &random, count: random.length(upTo: 400))
            return FuzzInput(.lesson, raw: Array(text.utf8), origin: "body")
        }
    }

    static let frontMatter = """
        ---
        title: First steps
        summary: A program, and what it prints.
        minutes: 10
        requires: []
        exercises: [add-two]
        notes: []
        ---


        """

    // MARK: Small inputs

    private func bytes(_ random: inout Randomness) -> [UInt8] {
        let isText = random.isOne(in: 2)
        return (0..<random.length(upTo: 1 << 14)).map { _ in
            isText ? UInt8(0x20 + random.below(0x5F)) : UInt8(random.below(256))
        }
    }

    private func mutated(_ slot: FuzzInput.Slot, _ random: inout Randomness) -> [UInt8] {
        let files = stock[slot] ?? [[]]
        var file = random.one(of: files)
        if file.count > 1 << 17 { file = Array(file.prefix(1 << 17)) }
        for _ in 0..<(1 + random.below(12)) {
            let start = random.below(file.count + 1)
            let end = min(file.count, start + random.length(upTo: 200))
            switch random.below(9) {
            case 0 where start < file.count: file[start] = UInt8(random.below(256))
            case 1 where start < file.count: file[start] ^= 1 << UInt8(random.below(8))
            case 2: file.removeSubrange(start..<end)
            case 3: file.insert(contentsOf: file[start..<end], at: random.below(file.count + 1))
            case 4:
                let other = random.one(of: files)
                let cut = random.below(other.count + 1)
                file.insert(contentsOf: other[cut..<min(other.count, cut + 300)], at: start)
            case 5:
                let count = random.length(upTo: 2000)
                let piece = Array(file[start..<min(end, start + 40)])
                file.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: start)
            case 6:
                let other = random.one(of: stock[random.one(of: FuzzInput.Slot.allCases)] ?? [[]])
                file.insert(contentsOf: other.prefix(400), at: start)
            default:
                let words = FuzzWords.words(of: slot, in: file, at: start)
                file.insert(contentsOf: random.one(of: words).utf8, at: start)
            }
        }
        return file
    }

    private func soup(
        of slot: FuzzInput.Slot,
        _ random: inout Randomness,
        count: Int
    ) -> String {
        let words = FuzzWords.words(of: slot)
        return (0..<count).map { _ in random.one(of: words) }.joined()
    }

    // MARK: Inputs that grow

    /// A few words again and again: what takes quadratic time somewhere shows here.
    private func repeated(_ random: inout Randomness) -> FuzzInput {
        let slot = random.isOne(in: 2) ? .lesson : random.one(of: FuzzInput.Slot.allCases)
        let words = FuzzWords.words(of: slot)
        let piece = (0...random.below(4)).map { _ in random.one(of: words) }.joined()
        let size = random.isOne(in: 40) ? 1 << 22 : random.isOne(in: 4) ? 1 << 18 : 1 << 15
        let count = random.length(upTo: max(1, size / max(1, piece.utf8.count)))
        var pieces = [FuzzInput.Piece(piece, count: count)]
        if random.isOne(in: 2) {
            let closing = (0...random.below(3)).map { _ in random.one(of: words) }.joined()
            pieces.append(FuzzInput.Piece(random.one(of: words)))
            pieces.append(FuzzInput.Piece(closing, count: random.isOne(in: 2) ? count : 1))
        }
        switch slot {
        case .lesson, .lessons: pieces.insert(FuzzInput.Piece(Self.frontMatter), at: 0)
        case .exercise:
            let page = String(decoding: stock[.exercise]?.first ?? [], as: UTF8.self)
            pieces.insert(FuzzInput.Piece(page), at: 0)
        case .figure: pieces.insert(FuzzInput.Piece("<svg viewBox=\"0 0 9 9\">"), at: 0)
        case .settings, .glossary, .suite, .starter, .manifest: break
        }
        return FuzzInput(slot, pieces: pieces, origin: "repeated")
    }

    private func links(_ random: inout Randomness) -> [UInt8] {
        var text = Self.frontMatter
        let count = random.length(upTo: 3000)
        let long = String(
            repeating: random.one(of: ["a", "é", "锁", "a\u{301}"]),
            count: random.length(upTo: 4000)
        )
        for index in 0..<count {
            switch random.below(6) {
            case 0: text += "## \(random.isOne(in: 3) ? long : "Heading") \(index)\n\n"
            case 1: text += "[a](#heading-\(random.below(count + 2)))\n"
            case 2: text += "[a](#\(long)\(index))\n"
            case 3: text += "![b](box\(index).en.svg)\n\n"
            default:
                let parts = (0...random.below(6)).map { _ in random.one(of: FuzzWords.addresses) }
                text += "[\(random.one(of: FuzzWords.markdown))](<\(parts.joined())>)\n"
            }
        }
        return Array(text.utf8)
    }

    private func table(_ random: inout Randomness) -> [UInt8] {
        let columns = random.length(upTo: 4000)
        let rows = random.length(upTo: 4000)
        let cell = random.one(of: ["a|", "|", "`a`|", "\\||", "*|", "锁|"])
        let rule = random.one(of: ["-|", ":-|", ":-:|", "-:|"])
        let line =
            random.isOne(in: 3)
            ? String(repeating: cell, count: min(columns, 200_000 / (rows + 1))) : "a"
        let head =
            "|" + String(repeating: "a|", count: columns) + "\n|"
            + String(repeating: rule, count: columns) + "\n"
        return Array((Self.frontMatter + head + String(repeating: line + "\n", count: rows)).utf8)
    }
}
