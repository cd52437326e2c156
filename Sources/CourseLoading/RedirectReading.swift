import CourseModel
import Diagnostics

/// Reads the `redirects` of a course's settings: `lessons/old: lessons/new`.
enum RedirectReader {
    /// The redirects in the order of the file; what is none is reported and left out.
    static func read(
        _ keys: YAMLMapping,
        diagnostics: inout [Diagnostic]
    ) -> [Placed<Redirect>] {
        guard let value = keys["redirects"] else { return [] }
        guard let mapping = value.mapping else {
            diagnostics.append(.wrongType(of: "redirects", wanted: .redirects, at: value.position))
            return []
        }
        return mapping.entries.compactMap { entry in
            guard let old = address(entry.key), let new = address(entry.value.string ?? ""),
                old.kind == new.kind, old.slug != new.slug
            else {
                diagnostics.append(.badRedirect(entry.key, at: entry.keyPosition))
                return nil
            }
            let redirect = Redirect(old.kind, from: old.slug, to: new.slug)
            return Placed(redirect, at: entry.keyPosition)
        }
    }

    /// What is wrong with redirects, given what there is.
    static func faults(
        of redirects: [Placed<Redirect>],
        slugs: [Redirect.Kind: [String]]
    ) -> [Diagnostic] {
        redirects.flatMap { placed in
            let redirect = placed.value
            let known = slugs[redirect.kind] ?? []
            var faults: [Diagnostic] = []
            if known.contains(redirect.old) {
                faults.append(.redirectHidesPage(redirect, at: placed.position))
            }
            if !known.contains(redirect.new) {
                faults.append(.redirectToNothing(redirect, known: known, at: placed.position))
            }
            return faults
        }
    }

    private static func address(_ text: String) -> (kind: Redirect.Kind, slug: String)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let kind = Redirect.Kind(rawValue: parts[0]), isSlug(parts[1])
        else { return nil }
        return (kind, parts[1])
    }
}

extension Diagnostic {
    fileprivate static func badRedirect(_ key: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "bad-redirect",
            at: position,
            Message(
                en: "the redirect of `\(key)` does not lead from one lesson or exercise to another",
                zh: "`\(key)` 的重定向不是从一课到另一课，或从一个练习到另一个练习"
            ),
            mend: Message(
                en: "write it like `lessons/old: lessons/new` or `exercises/old: exercises/new`",
                zh: "请写成 `lessons/old: lessons/new` 或 `exercises/old: exercises/new`"
            )
        )
    }

    fileprivate static func redirectHidesPage(
        _ redirect: Redirect,
        at position: SourcePosition
    ) -> Diagnostic {
        let address = "\(redirect.kind.rawValue)/\(redirect.old)"
        return Diagnostic(
            .error,
            "redirect-hides-page",
            at: position,
            Message(
                en: "the redirect would hide the page \(address), which there is",
                zh: "\(address) 这一页确实存在，重定向会把它挡住"
            ),
            mend: Message(en: "remove the redirect", zh: "请删去这条重定向")
        )
    }

    fileprivate static func redirectToNothing(
        _ redirect: Redirect,
        known: [String],
        at position: SourcePosition
    ) -> Diagnostic {
        let address = "\(redirect.kind.rawValue)/\(redirect.new)"
        return Diagnostic(
            .error,
            "redirect-to-nothing",
            at: position,
            Message(
                en: "the redirect leads to \(address), of which no page is made",
                zh: "重定向指向 \(address)，但没有这一页"
            ),
            mend: .choosing(among: known, insteadOf: redirect.new)
        )
    }
}
