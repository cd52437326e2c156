import Diagnostics
import Foundation
import FoundationXML
import ScheduleDrawing
import Schedules
import TerminalText
import Testing

/// A learner writes the lines and decides how much happens.
@Suite
struct HostileScheduleTests {
    @Test func escapesWhatTheLearnerWrites() throws {
        let svg = drawing(of: "</text><script>alert(\"1\" & '2')</script>")
        #expect(!svg.contains("<script"))
        #expect(svg.contains("&lt;/text&gt;"))
    }

    @Test(arguments: ["\u{202E}", "\u{2066}", "\u{1B}", "\u{0}", "\u{7F}", "\u{2028}", "\u{200B}"])
    func showsNothingThatAScreenObeys(character: String) throws {
        let line = "let a\(character) = 1"
        #expect(!drawing(of: line).contains(character))
        #expect(!table(of: line, width: 80).joined().contains(character))
    }

    @Test func escapesTheNameOfATask() throws {
        var schedule = schedule([step(1, .read, value: 0), step(2, .write, value: 1)])
        for index in schedule.tasks.indices {
            schedule.tasks[index].swiftTask = index
            schedule.tasks[index].name = "</text>\u{202E}<script>"
        }
        let svg = ScheduleSVG(language: .english).text(of: SchedulePicture(schedule))
        #expect(!svg.contains("<script") && !svg.contains("\u{202E}"))
        #expect(XMLParser(data: Data(svg.utf8)).parse())
    }

    @Test(arguments: MessageLanguage.allCases)
    func isWellFormed(language: MessageLanguage) throws {
        for line in [
            "a < b && c > d", "\u{FFFE}\u{1}", "名字 = \"值\"",
            "e" + String(repeating: "\u{301}", count: 500),
        ] {
            let svg = ScheduleSVG(language: language).text(of: picture(of: line))
            #expect(XMLParser(data: Data(svg.utf8)).parse(), "\(line)")
        }
    }

    @Test func cutsALineOfAMegabyte() throws {
        let svg = drawing(of: String(repeating: "界", count: 1_000_000))
        #expect(svg.utf8.count < 20_000)
        #expect(svg.contains("…"))
    }

    @Test(arguments: [40, 53, 60, 80, 120, 160], ["lost-update", "too-small", "lock-order"])
    func keepsWithinTheTerminal(width: Int, name: String) throws {
        for language in MessageLanguage.allCases {
            for isOn in [false, true] {
                let text = ScheduleText(
                    language: language,
                    style: TextStyle(isOn: isOn),
                    width: width
                )
                let lines = text.lines(of: try Sample(name).wrong())
                #expect(lines.allSatisfy { $0.displayWidth <= width }, "\(lines)")
            }
        }
    }

    @Test func countsWideCharactersAsTwoColumns() throws {
        let lines = table(of: "let 总数 = 计数器.当前值 + 一", width: 60)
        let bars = lines.filter { $0.contains("│") }.map { line in
            String(line.prefix { $0 != "│" }).displayWidth
        }
        #expect(Set(bars) == [4])
        #expect(lines.allSatisfy { $0.displayWidth <= 60 })
    }

    @Test func foldsWhatIsTooMuch() throws {
        let steps = (0..<400).map { index in
            step(index % 2 + 1, index % 4 < 2 ? .read : .write, value: index / 4)
        }
        let picture = SchedulePicture(schedule(steps))
        #expect(picture.count.shown == 14)
        #expect(picture.count.all == 400)
        #expect(picture.rows.map(\.folded).reduce(0, +) == 386)
        #expect(picture.rows.contains { $0.cells.first?.mark == .fatal })
    }

    @Test func drawsAScheduleWhoseNumbersMeanNothing() throws {
        var steps = Step.Kind.allCases.flatMap { kind in
            [-7, 0, 3, Int.max, Int.min].map { value in step(value & 3, kind, value: value) }
        }
        for index in steps.indices { steps[index].object = [nil, 0, 9][index % 3] }
        var broken = schedule(steps)
        broken.tasks[1].parent = 99
        broken.ending = .deadlock([
            .init(task: 44, kind: .lock, object: 12, owner: 45, other: nil, stack: []),
            .init(task: 45, kind: .lock, object: -1, owner: 44, other: 46, stack: []),
        ])
        for ending in [
            broken.ending, .returned, .crashed(signal: 99, task: 12), .tooLong(steps: 0),
        ] {
            broken.ending = ending
            let picture = SchedulePicture(broken, limit: 1000)
            let svg = ScheduleSVG(language: .english).text(of: picture)
            #expect(XMLParser(data: Data(svg.utf8)).parse())
        }
    }

    private func drawing(of line: String) -> String {
        ScheduleSVG(language: .english).text(of: picture(of: line))
    }

    private func table(of line: String, width: Int) -> [String] {
        ScheduleText(language: .chinese, style: TextStyle(isOn: false), width: width)
            .lines(of: picture(of: line))
    }

    private func picture(of line: String) -> SchedulePicture {
        let steps = [
            step(1, .read, value: 0), step(2, .read, value: 0), step(2, .write, value: 1),
            step(1, .write, value: 1),
        ]
        return SchedulePicture(schedule(steps), sources: SourceTexts(["a.swift": [line]]))
    }

    private func step(_ task: Int, _ kind: Step.Kind, value: Int) -> Step {
        Step(
            task: task,
            kind: kind,
            order: nil,
            object: 0,
            value: value,
            failed: false,
            isDecision: true,
            isPreemption: false,
            stack: [Frame(offset: 1, image: "a", file: "/x/a.swift", line: 1)],
            held: []
        )
    }

    private func schedule(_ steps: [Step]) -> Schedule {
        let main = ScheduledTask(process: 0, isThread: false, parent: nil)
        let children = (1...2).map { ScheduledTask(process: $0, isThread: false, parent: 0) }
        return Schedule(
            tasks: [main] + children,
            objects: [ScheduledObject(kind: .sharedMemory, number: 1, sharedOffset: nil)],
            steps: steps,
            preemptions: 0,
            ending: .returned,
            replay: "1"
        )
    }
}
