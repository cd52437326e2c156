package import CourseModel
import LessonMarkup

extension SitePlan {
    /// For each term by its id the lessons that name it in a language, in their order.
    package func lessonsNamingTerms(in language: Language) -> [String: [Page]] {
        guard let glossary = course.glossary else { return [:] }
        var pages: [String: [Page]] = [:]
        for lesson in course.lessons {
            guard let text = lesson.texts[language] else { continue }
            let page = Page.lesson(lesson.slug, language)
            for id in Set(text.document.terms.compactMap { glossary[$0.name]?.id }) {
                pages[id, default: []].append(page)
            }
        }
        return pages
    }
}
