import Diagnostics
import Schedules

extension ScheduleNames {
    /// With the properties' names for an actor's state: of each the one word that all lines have in
    /// common that access it, if there is such a word.
    func namingProperties(of schedule: Schedule, in sources: SourceTexts) -> ScheduleNames {
        var names = self
        for object in schedule.objects.indices
        where schedule.objects[object].kind == .actorState && names.objects[object] == nil {
            // A change of which only the request for the address is known may have no line.
            let accesses = schedule.steps.filter {
                $0.object == object && ($0.kind != .modify || $0.content != nil)
            }
            let stacks = accesses.map(\.stack)
            let lines = Set(stacks.compactMap(sources.line))
            guard let name = lines.map(\.text).commonWord else { continue }
            names.objects[object] = Message(en: name, zh: name)
        }
        return names
    }
}

extension [String] {
    /// The one identifier that stands in each line of code, other than a local constant's.
    fileprivate var commonWord: String? {
        guard let first else { return nil }
        var common = Set(first.words)
        for line in dropFirst() { common.formIntersection(line.words) }
        common.subtract(Self.keywords)
        if common.count > 1 {
            for line in self {
                for (one, next) in zip(line.words, line.words.dropFirst())
                where one == "let" || one == "var" {
                    common.remove(next)
                }
            }
        }
        if common.count > 1 { common.formIntersection(flatMap(\.subjects)) }
        return common.count == 1 ? common.first?.legible(columns: 20) : nil
    }

    private static var keywords: Set<String> {
        [
            "as", "async", "await", "case", "catch", "defer", "do", "else", "false", "for", "func",
            "guard", "if", "in", "inout", "is", "let", "nil", "private", "public", "repeat",
            "return", "self", "Self", "switch", "throw", "throws", "true", "try", "var", "where",
            "while",
        ]
    }
}

extension String {
    /// The words that are not members of something else, other than of `self`.
    fileprivate var subjects: [String] {
        let chains = replacing("self.", with: "").split {
            !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".")
        }
        return chains.filter { $0.first != "." }
            .compactMap { $0.split(separator: ".").first.map(String.init) }
    }

    /// What can be an identifier in it, in order.
    fileprivate var words: [String] {
        split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
            .filter { $0.first?.isNumber == false }
    }
}
