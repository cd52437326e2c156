import Explorer
import Foundation
import Schedules

/// Explores small programs and writes what came of it, with files and lines, as JSON.
///
///     ScheduleFigures samples FOLDER
///     ScheduleFigures preview FOLDER
@main
struct Figures {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 2 else {
            print("usage: ScheduleFigures samples FOLDER")
            exit(64)
        }
        if arguments[0] == "preview" { return try preview(arguments[1]) }
        for program in programs {
            let exploration = try program.explore()
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            let file = URL(filePath: arguments[1]).appending(path: "\(program.name).json")
            try encoder.encode(exploration).write(to: file)
        }
    }
}

extension Program {
    /// All that can come of it; the frames have files and lines.
    func explore() throws -> Exploration<Int> {
        var exploration = try explorer.run(body)
        let frames =
            exploration.results.flatMap(\.schedule.frames)
            + exploration.races.flatMap(\.schedule.frames)
            + exploration.races.flatMap { $0.race.first.stack + $0.race.second.stack }
        let symbols = try Symbols(of: CommandLine.arguments[0], for: frames)
        for index in exploration.results.indices {
            let schedule = exploration.results[index].schedule.mapping(symbols.naming)
            exploration.results[index].schedule = schedule
            if case .deadlock = schedule.ending { exploration.results[index].ending = schedule.ending }
        }
        for index in exploration.races.indices {
            let found = exploration.races[index]
            exploration.races[index].schedule = found.schedule.mapping(symbols.naming)
            exploration.races[index].race = found.race.mapping(symbols.naming)
        }
        return exploration
    }
}

import Diagnostics
import ScheduleDrawing
import TerminalText
func preview(_ folder: String) throws {
    let css = try String(contentsOfFile: "site/assets/site.css", encoding: .utf8)
    let learner = try String(contentsOfFile: "Tests/ScheduleDrawingTests/Figures/Learner.swift", encoding: .utf8)
    let sources = SourceTexts(["Learner.swift": learner.components(separatedBy: "\n")])
    for language in MessageLanguage.allCases {
        var html = ""
        for program in programs {
            let data = try Data(contentsOf: URL(filePath: "Tests/ScheduleDrawingTests/Samples/\(program.name).json"))
            let exploration = try JSONDecoder().decode(Exploration<Int>.self, from: data)
            var pictures: [SchedulePicture] = []
            if program.name == "data-race", let found = exploration.races.first {
                pictures = [SchedulePicture(found.schedule, sources: sources, race: found.race)]
            } else {
                pictures = exploration.results.map { found in
                    SchedulePicture(found.schedule, sources: sources) }
            }
            for (n, picture) in pictures.enumerated() {
                html += ScheduleSVG(language: language).figure(of: picture, id: "\(program.name)-\(n)")
                print(ScheduleText(language: language, style: TextStyle(isOn: false), width: 80).lines(of: picture).joined(separator: "\n"), "\n")
            }
        }
        for theme in ["light", "dark"] {
            let page = "<!DOCTYPE html><html lang=\"\(language == .chinese ? "zh-Hans" : "en")\" data-theme=\"\(theme)\"><head><meta charset=utf-8><meta name=viewport content=\"width=device-width, initial-scale=1\"><style>\(css)</style></head><body><main class=exercise><article class=prose>\(html)</article></main></body></html>"
            try page.write(toFile: "\(folder)/\(language.rawValue)-\(theme).html", atomically: true, encoding: .utf8)
        }
    }
}
