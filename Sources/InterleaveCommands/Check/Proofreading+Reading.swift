import CourseModel
import Foundation
import Proofreading

extension Proofreading {
    /// Proofreads a course whose files are in a folder.
    init(of course: Course, root: String) {
        self.init(of: course, texts: Self.texts(of: course, root: root))
    }

    /// The files that a proofreader wants, by path; those that are no readable text are left out.
    static func texts(of course: Course, root: String) -> [String: String] {
        var texts: [String: String] = [:]
        for path in paths(of: course) { texts[path] = text(at: "\(root)/\(path)") }
        return texts
    }

    /// A regular file of no more than 4 MiB; the loader refuses others.
    private static func text(at path: String) -> String? {
        let place = URL(filePath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: place),
            attributes[.type] as? FileAttributeType == .typeRegular,
            let size = attributes[.size] as? Int, size <= 4 << 20,
            let bytes = FileManager.default.contents(atPath: place)
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
