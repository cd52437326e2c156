import Diagnostics
import FolderWatching
import Foundation
import PreviewServer
import SiteHTML

/// What the preview shows as saves, builds and losses come in.
///
/// A build that a newer save has overtaken is never shown.
struct ServeSession {
    /// What wakes the session.
    enum Wake: Sendable {
        case change(FolderChange)
        case built(run: Int, Outcome)
        /// The folder that browsers read from is gone.
        case lost
        case signal(Int32)
    }

    /// What came of a build.
    enum Outcome: Sendable {
        /// A draft, which a whole build follows, or a whole one.
        case build(CourseBuild, isDraft: Bool, seconds: Double)
        /// What keeps the site from being built at all.
        case fault(Message)
    }

    let builder: CourseBuilder
    let preview: Preview
    let folders: EditionFolders
    let told: ServeNews
    let post: @Sendable (Wake) -> Void

    private var store: EditionFolders
    private var edition = Edition(notices: [])
    /// What is shown, and what its files are.
    private var known: CourseBuild?
    private var shownFiles: [String: [UInt8]]?
    /// Files that have changed since ``known`` was read; `nil` if that may be all.
    private var changed: Set<String>?
    private var isThere = true
    private var job: Task<Void, Never>?
    private var run = 0

    init(
        builder: CourseBuilder,
        preview: Preview,
        folders: EditionFolders,
        told: ServeNews,
        post: @escaping @Sendable (Wake) -> Void
    ) {
        self.builder = builder
        self.preview = preview
        self.folders = folders
        store = folders
        self.told = told
        self.post = post
    }

    /// Takes what happened; signals are not the session's.
    mutating func take(_ wake: Wake) async {
        switch wake {
        case .signal: break
        case .change(let change): await take(change)
        case .lost:
            shownFiles = nil
            if let known { await show(known) }
        case .built(let run, let outcome):
            guard run == self.run, isThere else { return }
            switch outcome {
            case .build(let build, let isDraft, let seconds):
                known = build
                changed = []
                let count = await show(build)
                told.show(build.diagnostics)
                if count > 0 || !isDraft { told.built(count, seconds: seconds, isDraft: isDraft) }
            case .fault(let message):
                told.fault(message)
                await show(notices: [Notice(.error, message, mend: .saveAgain)])
            }
        }
    }

    private mutating func take(_ change: FolderChange) async {
        switch change {
        case .began, .anything: changed = nil
        case .changed(let paths): changed?.formUnion(paths)
        case .looking(let obstacle): return told.looking(because: obstacle)
        case .vanished:
            isThere = false
            job?.cancel()
            let message = Message.vanished(builder.root)
            told.fault(message)
            return await show(notices: [Notice(.error, message, mend: .putBack)])
        case .returned:
            isThere = true
            changed = nil
        }
        if isThere { build() }
    }

    /// Begins a build of the newest state, in place of any that goes on.
    private mutating func build() {
        job?.cancel()
        run += 1
        job = Task { [run, builder, known, changed, post] in
            let clock = ContinuousClock()
            let start = clock.now
            func tell(_ build: CourseBuild, isDraft: Bool) {
                let seconds = (clock.now - start) / .seconds(1)
                post(.built(run: run, .build(build, isDraft: isDraft, seconds: seconds)))
            }
            do {
                if let known, let changed,
                    let draft = try await builder.draft(of: changed, after: known)
                {
                    tell(draft, isDraft: true)
                    // The browsers need the processors now, to show it.
                    try await Task.sleep(for: .milliseconds(300))
                }
                try Task.checkCancellation()
                let whole = try await builder.whole()
                tell(whole, isDraft: false)
                if whole.lacksFigures, !whole.diagnostics.hasErrors {
                    tell(try await builder.whole(exploring: true), isDraft: false)
                }
            } catch is CancellationError {
            } catch let error as SiteDesignError {
                post(.built(run: run, .fault(error.message)))
            } catch {
                post(.built(run: run, .fault(Message(en: "\(error)", zh: "\(error)"))))
            }
        }
    }

    /// Shows a build; if the course has an error, the last good site with what is wrong.
    ///
    /// - Returns: How many files are not as they were.
    @discardableResult
    private mutating func show(_ build: CourseBuild) async -> Int {
        let notices = build.diagnostics.map(Notice.init)
        guard let files = build.files else {
            await show(notices: notices)
            return 0
        }
        let before = shownFiles ?? [:]
        let paths = Set(files.keys).union(before.keys)
        let count = paths.count { files[$0] != before[$0] }
        guard count > 0 else {
            await show(notices: notices)
            return 0
        }
        do {
            let folder = try store.write(files)
            shownFiles = files
            edition = Edition(folder: folder, files: files, notices: notices)
            await preview.show(edition)
        } catch {
            told.fault(.cannotWrite(store.root, error))
        }
        return count
    }

    private mutating func show(notices: [Notice]) async {
        edition = edition.with(notices)
        await preview.show(edition)
    }

    /// Ends what goes on, and deletes what was written.
    func end() async {
        job?.cancel()
        await job?.value
        folders.remove()
    }
}

extension Message {
    fileprivate static func vanished(_ root: String) -> Message {
        Message(
            en: "the course's folder is gone: \(root)",
            zh: "课程的文件夹不见了：\(root)"
        )
    }

    fileprivate static let putBack = Message(
        en: "put it back; until then the last site is shown",
        zh: "请把它放回原处；在此之前显示的是最近一次构建的网站"
    )

    fileprivate static let saveAgain = Message(
        en: "mend it and save; until then the last site is shown",
        zh: "请改好后保存；在此之前显示的是最近一次构建的网站"
    )

    fileprivate static func cannotWrite(_ folder: String, _ error: any Error) -> Message {
        Message(
            en: "cannot write \(folder): \(error.localizedDescription); make room, then save again",
            zh: "无法写入 \(folder)：\(error.localizedDescription)；请腾出空间后再次保存"
        )
    }
}
