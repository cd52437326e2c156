package import Diagnostics
package import ScheduleDrawing
package import Schedules
import TerminalText
import Verdicts

/// An execution that a verdict can carry, and how each report shows it.
package struct ReportedSchedule: Sendable, Hashable, Codable {
    /// Who did what, in which order.
    package let schedule: Schedule
    /// The race for which it is shown, if it is one.
    package let race: DataRace?

    package init(schedule: Schedule, race: DataRace? = nil) {
        self.schedule = schedule
        self.race = race
    }

    /// The table for a terminal, without newlines.
    ///
    /// - Parameters:
    ///   - language: The reader's.
    ///   - style: Whether her terminal shows colours.
    ///   - sources: The learner's files.
    ///   - width: The columns that a line may take.
    /// - Returns: What went wrong, the lanes, and how it came about.
    package func lines(
        in language: MessageLanguage,
        style: TerminalStyle,
        sources: SourceTexts,
        width: Int = 80
    ) -> [String] {
        ScheduleText(language: language, style: TextStyle(isOn: style == .coloured), width: width)
            .lines(of: SchedulePicture(schedule, sources: sources, race: race))
    }

    /// The figure for a page.
    ///
    /// - Parameters:
    ///   - language: The reader's.
    ///   - sources: The learner's files.
    ///   - id: Letters, digits and hyphens that no other element's `id` on the page begins with.
    /// - Returns: One element.
    package func html(in language: MessageLanguage, sources: SourceTexts, id: String) -> String {
        ScheduleSVG(language: language)
            .figure(of: SchedulePicture(schedule, sources: sources, race: race), id: id)
    }
}

extension TestStatus {
    /// The execution that shows what is wrong, if there is one.
    var reportedSchedule: ReportedSchedule? {
        schedule.map { ReportedSchedule(schedule: $0, race: race) }
    }
}

extension ExerciseVerdict {
    /// The lines that schedules name.
    var sources: SourceTexts { SourceTexts(numbered: sourceLines ?? [:]) }
}
