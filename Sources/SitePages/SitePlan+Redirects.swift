package import CourseModel

extension SitePlan {
    /// A file at an old address, which leads to a page.
    package struct MovedPage: Sendable, Equatable {
        /// The old address, such as `en/lessons/old.html`.
        package let address: String
        package let target: Page
        package let language: Language
    }

    /// The old addresses in every language that their new page exists in; never that of a page.
    package var movedPages: [MovedPage] {
        let addresses = Set(pages.map(\.address))
        return course.settings.redirects.flatMap { redirect in
            course.settings.languages.map { language in
                let (old, new) = redirect.pages(in: language)
                return MovedPage(address: old.address, target: new, language: language)
            }
        }
        .filter { has($0.target) && !addresses.contains($0.address) }
    }
}

extension Redirect {
    fileprivate func pages(in language: Language) -> (old: Page, new: Page) {
        switch kind {
        case .lesson: (.lesson(old, language), .lesson(new, language))
        case .exercise: (.exercise(old, language), .exercise(new, language))
        }
    }
}
