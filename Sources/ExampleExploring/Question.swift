import CourseModel
import Diagnostics
import LessonMarkup
import Schedules

/// All that the fences of one lesson ask about one example within one bound.
struct Question {
    let example: Example
    let bounds: ExplorationRequest.Bounds
    var fences: [AskingFence]
    var request: ExploredExample.Request

    /// What is asked in a course, each question once, whatever the number of languages.
    ///
    /// Fences whose example is not there are left out; the loader has reported them.
    static func questions(of course: Course, mostDrawn: Int) -> [Question] {
        var questions: [Question] = []
        for lesson in course.lessons {
            for (language, text) in lesson.texts.sorted(by: { $0.key < $1.key }) {
                let examples = text.document.examples
                let fences = text.document.fences.compactMap { fence in
                    ExplorationRequest(fence.code).map { (fence.position, $0) }
                }
                for (number, (position, request)) in fences.enumerated()
                // What is another file's is asked there.
                where position.file == text.file {
                    guard let example = examples.first(where: { $0.name == request.example }),
                        example.code.language == "swift", !example.code.text.isEmpty
                    else { continue }
                    let fence = AskingFence(
                        request: request,
                        position: position,
                        language: language.isChinese ? .chinese : .english,
                        id: "explored-\(number + 1)"
                    )
                    questions.add(fence, about: example, mostDrawn: mostDrawn)
                }
            }
        }
        return questions
    }
}

/// A fence that asks, and where it stands.
struct AskingFence {
    let request: ExplorationRequest
    let position: SourcePosition
    /// The language in which the tool speaks on the fence's page.
    let language: MessageLanguage
    /// What the ids of its figure begin with.
    let id: String
}

extension [Question] {
    fileprivate mutating func add(
        _ fence: AskingFence,
        about example: Example,
        mostDrawn: Int
    ) {
        let bounds = fence.request.bounds
        // Code that stands in one language's file has the same place in all.
        var index = firstIndex { $0.example.position == example.position && $0.bounds == bounds }
        if index == nil {
            append(
                Question(
                    example: example,
                    bounds: bounds,
                    fences: [],
                    request: ExploredExample.Request(
                        preemptions: bounds.preemptions,
                        stopsAtPlainAccesses: bounds.stopsAtEachAccess,
                        replays: [],
                        most: 0
                    )
                )
            )
            index = indices.last
        }
        guard let index else { return }
        self[index].fences.append(fence)
        switch fence.request.view {
        case .outcomes: break
        case .interleavings: self[index].request.most = mostDrawn
        case .schedules(let choices):
            for case .replay(let text) in choices
            where !self[index].request.replays.contains(text) {
                self[index].request.replays.append(text)
            }
        }
    }
}
