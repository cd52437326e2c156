import Diagnostics
import Explorer
import Foundation
import ScheduleDrawing

/// All pictures in both languages on one page in the site's look, for people to judge.
///
/// It is made in the course's folder, whose style sheet it reads.
struct PreviewPage {
    /// - Parameter file: Where the page goes.
    /// - Throws: If a program cannot be explored or the file cannot be written.
    func write(to file: URL) throws {
        let style = try String(contentsOfFile: "site/assets/site.css", encoding: .utf8)
        let explorations = try programs.map { ($0.name, try $0.explore()) }
        let sources = try learner()
        var text = """
            <!DOCTYPE html>
            <html lang="en" data-theme="light"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Schedules</title><style>\(style)</style></head><body><main class="exercise">

            """
        for language in MessageLanguage.allCases {
            text +=
                "<article class=\"prose\" lang=\"\(language == .chinese ? "zh-Hans" : "en")\">\n"
            for (name, exploration) in explorations {
                let id = "\(language.rawValue)-\(name)"
                let pictures = exploration.pictures(sources)
                text += "<h2>\(name)</h2>\n"
                text += ScheduleSVG(language: language).pair(pictures, id: id)
            }
            text += "</article>\n"
        }
        try (text + "</main></body></html>\n").write(to: file, atomically: true, encoding: .utf8)
    }
}

/// The files whose lines the pictures show.
private func learner() throws -> SourceTexts {
    var lines: [String: [String]] = [:]
    for name in ["Learner.swift", "LearnerTasks.swift"] {
        let path = "Tests/ScheduleDrawingTests/Figures/\(name)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        lines[name] = text.components(separatedBy: "\n")
    }
    return SourceTexts(lines)
}

extension Exploration<Int> {
    /// A picture of each result, or of the first race if there is only one result.
    fileprivate func pictures(
        _ sources: SourceTexts
    ) -> [(picture: SchedulePicture, title: Message, caption: String?)] {
        if results.count == 1, let race = races.first {
            let picture = SchedulePicture(race.schedule, sources: sources, race: race.race)
            return [(picture, Message(en: "Data race", zh: "数据竞争"), nil)]
        }
        return results.map { found in
            let picture = SchedulePicture(found.schedule, sources: sources)
            let title = Message(en: "\(found.count) schedules", zh: "\(found.count) 种调度")
            return (picture, picture.fault?.title ?? title, nil)
        }
    }
}
