import SitePages

/// What stands at an old address: the way to the new one.
struct MovedView: Sendable {
    let languageTag: String
    let words: [String: String]
    let title: String
    let href: String
    /// The new page's whole address, where the site's own is known.
    let canonical: String?
    let stylesheet: String
}

extension SiteRenderer {
    func movedView(of moved: SitePlan.MovedPage) -> MovedView {
        MovedView(
            languageTag: design.tag(of: moved.language),
            words: design.words(of: moved.language),
            title: title(of: moved.target),
            href: RelativePath.from(moved.address, to: moved.target.address),
            canonical: baseURL.map { "\($0)/\(moved.target.address)" },
            stylesheet: RelativePath.from(moved.address, to: "assets/site.css")
        )
    }
}
