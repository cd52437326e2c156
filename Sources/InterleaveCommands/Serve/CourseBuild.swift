import CourseLoading
import Diagnostics
import ExampleExploring
import SiteHTML

/// A course as a site in memory, with all that is wrong with it.
struct CourseBuild: Sendable {
    let loaded: LoadedCourse
    let figures: ExploredFigures
    /// What is wrong with the drawings of the lessons.
    let drawingFaults: [Diagnostic]
    let design: SiteDesign
    /// Everything that is wrong, in reading order.
    let diagnostics: [Diagnostic]
    /// The files of the site by path; `nil` if the course has an error.
    let files: [String: [UInt8]]?

    /// Whether figures are left out until their examples have been explored.
    var lacksFigures: Bool { !figures.unknown.isEmpty }
}
