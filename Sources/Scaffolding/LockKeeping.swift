import CourseLoading
import Translations

extension CourseChange {
    /// Lets lock files follow texts in which only names change: a translation that was made from
    /// the old text is as good for the new one.
    ///
    /// A lock file that cannot be read stays as it is; a check reports it.
    mutating func keepLocks(of source: CourseSource) {
        for (path, text) in source.texts where Self.isLock(path) {
            let folder = path.dropLast(TranslationLock.fileName.count)
            var digests: [String: String] = [:]
            for (file, edit) in edited where file.hasPrefix(folder) && file.hasSuffix(".md") {
                guard let old = translatableText(of: edit.old, path: file)?.units,
                    let new = translatableText(of: edit.new, path: file)?.units,
                    old.count == new.count
                else { continue }
                for (before, after) in zip(old, new) { digests[before.digest] = after.digest }
            }
            guard !digests.isEmpty, let lock = try? TranslationLock(reading: text) else { continue }
            let records = lock.records.mapValues { records in
                records.map { record in
                    TranslationLock.Record(
                        kind: record.kind,
                        original: digests[record.original] ?? record.original,
                        translation: digests[record.translation] ?? record.translation
                    )
                }
            }
            edit(path, from: text, to: TranslationLock(records: records).text)
        }
    }

    /// Whether a path is that of a lock file, in which no names stand.
    static func isLock(_ path: String) -> Bool { path.hasSuffix("/" + TranslationLock.fileName) }
}
