import CourseModel

/// The key `redirects` of the settings, which is edited as text.
enum RedirectListing {
    /// The settings with a redirect more: older ones lead on to the new name, and none hides it.
    static func adding(
        _ redirect: Redirect,
        to source: CourseSource
    ) throws(ScaffoldRefusal) -> CourseChange {
        var change = CourseChange()
        let text = source.texts[CoursePart.settings] ?? ""
        let kind = redirect.kind.rawValue
        let (old, new) = ("\(kind)/\(redirect.old)", "\(kind)/\(redirect.new)")
        var file = TextLines(text)
        if file.lines.last != "" { file.lines.append("") }
        guard let key = file.lines.firstIndex(where: { $0.hasPrefix("redirects:") }) else {
            let added = [
                "# Old addresses, and those to which they lead now.", "redirects:",
                "  \(old): \(new)",
            ]
            file.lines.insert(contentsOf: added, at: file.lines.endIndex - 1)
            change.edit(CoursePart.settings, from: text, to: file.text)
            return change
        }
        guard
            file.lines[key].dropFirst("redirects:".count).prefix(while: { $0 != "#" })
                .allSatisfy(\.isWhitespace)
        else {
            throw ScaffoldRefusal(
                en: "site/site.yml has its redirects on one line; write each on a line of its own, "
                    + "such as `  lessons/old: lessons/new`, then try again",
                zh: "site/site.yml 把重定向写在了一行里；请每条单独一行，如 `  lessons/old: lessons/new`，再试一次"
            )
        }
        let isEntry: (String) -> Bool = { $0.first == " " || $0.isEmpty || $0.first == "#" }
        let end = file.lines[(key + 1)...].firstIndex { !isEntry($0) } ?? file.lines.endIndex - 1
        var entries = file.lines[(key + 1)..<end].filter { address(of: $0) != new }
        entries = entries.map { entry in
            guard let name = entry.firstIndex(of: ":") else { return entry }
            let value = String(entry[name...]).replacingSlug(old, with: new)
            return entry[..<name] + value
        }
        let indent = entries.first { $0.first == " " }?.prefix { $0 == " " } ?? "  "
        let last = entries.lastIndex { $0.first == " " }.map { $0 + 1 } ?? 0
        entries.insert("\(indent)\(old): \(new)", at: last)
        file.lines.replaceSubrange((key + 1)..<end, with: entries)
        change.edit(CoursePart.settings, from: text, to: file.text)
        return change
    }

    /// The old address of an entry.
    private static func address(of entry: String) -> String {
        let name = entry.prefix { $0 != ":" }
        return name.trimmingSpaces.filter { $0 != "\"" && $0 != "'" }
    }
}
