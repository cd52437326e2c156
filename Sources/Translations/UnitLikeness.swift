import CourseModel
import LessonMarkup

/// What two blocks of different languages can have in common: code words, numbers, addresses and
/// how long they are.
struct UnitLikeness {
    private let unit: TranslationUnit
    private let words: Set<String>
    private let weight: Int

    init(_ unit: TranslationUnit) {
        self.unit = unit
        var words: Set<String> = []
        // Whatever is not prose: what stands between backticks, anchors of links, and numbers.
        var word: [UInt8] = []
        var isCode = false
        var isAnchor = false
        func end() {
            if !word.isEmpty { words.insert(String(decoding: word, as: UTF8.self)) }
            word = []
        }
        // A Chinese character has three bytes, and says about as much as three letters.
        let bytes = Array(unit.source.utf8)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "`"):
                end()
                isCode.toggle()
            case UInt8(ascii: "#") where !isCode:
                end()
                isAnchor = true
            case UInt8(ascii: ")"), UInt8(ascii: " "), UInt8(ascii: "}"), UInt8(ascii: "\n"):
                if isCode {
                    word.append(byte)
                } else {
                    end()
                    isAnchor = false
                }
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                word.append(byte)
            default:
                if isCode || isAnchor { word.append(byte) } else { end() }
            }
        }
        end()
        self.words = words
        weight = bytes.count
    }

    /// How likely one is the other's translation; 0 if it cannot be.
    ///
    /// A match that is sure outweighs any number of others between the same two sure ones.
    static func score(_ left: UnitLikeness, _ right: UnitLikeness) -> Int {
        guard left.unit.kind == right.unit.kind else { return 0 }
        if left.unit.key != nil || right.unit.key != nil {
            if left.unit.key == right.unit.key { return sure }
            guard left.unit.kind == .heading else { return 0 }
            // Anchors of lower levels come from words; another level is a mistake to be told.
            return (left.level == right.level ? 24 : 8) + likeness(left, right)
        }
        return 16 + likeness(left, right)
    }

    /// What a match by name is worth.
    static let sure = 100_000

    /// What a match that is on record is worth.
    static let recorded = 1000

    /// The level of a heading.
    private var level: Int? {
        guard case .heading(let level, _, _) = unit.block?.kind else { return nil }
        return level
    }

    /// From 0 to 16.
    private static func likeness(_ left: UnitLikeness, _ right: UnitLikeness) -> Int {
        let common = left.words.intersection(right.words).count
        let most = max(left.words.count, right.words.count)
        let ratio = 4 * min(left.weight, right.weight) / max(left.weight, right.weight, 1)
        let isSameAlert =
            if case .alert(let one, _) = left.unit.block?.kind,
                case .alert(let other, _) = right.unit.block?.kind
            {
                one == other
            } else {
                true
            }
        return (most == 0 ? 3 : 10 * common / most) + ratio + (isSameAlert ? 2 : 0)
    }
}
