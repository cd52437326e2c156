import ArgumentParser
import Diagnostics
import Scaffolding

/// What the commands that change a course have in common.
enum Authoring {
    /// Makes a change to the course that the options name, and tells what was done.
    static func change(
        _ options: CourseOptions,
        _ makeUp: (CourseSource) throws(ScaffoldRefusal) -> CourseChange
    ) throws {
        try reporting(in: options.language) {
            let root = try options.root()
            let change = try makeUp(CourseSource(reading: root))
            var writer = CourseChangeWriter(root: root)
            try writer.write(change)
            show(change, in: options.language)
        }
    }

    /// Runs a command; what it throws becomes a line on standard error and an exit code.
    static func reporting(in language: MessageLanguage, _ command: () throws -> Void) throws {
        do {
            try command()
        } catch let error as CourseNotFound {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as ScaffoldRefusal {
            throw Terminal.misuse(error.message, in: language)
        } catch let error as CourseChangeError {
            switch error {
            case .exists, .outside: throw Terminal.misuse(error.message, in: language)
            case .changedMeanwhile, .cannotWrite:
                throw Terminal.fault(error.message, in: language)
            }
        }
    }

    /// Tells which files were made, changed and moved, and what to do next.
    static func show(_ change: CourseChange, in language: MessageLanguage) {
        let made = change.created.keys.sorted()
        for path in made { print(Message(en: "new      \(path)", zh: "新建  \(path)")[language]) }
        for path in change.edited.keys.sorted() {
            print(Message(en: "changed  \(path)", zh: "修改  \(path)")[language])
        }
        for move in change.moved {
            let (old, new) = (move.source, move.target)
            print(Message(en: "moved    \(old) → \(new)", zh: "移动  \(old) → \(new)")[language])
        }
        let next = Message(
            en: "interleave check lists what is still to be written.",
            zh: "用 interleave check 查看还有哪些内容要写。"
        )
        if !made.isEmpty { print(next[language]) }
    }
}
