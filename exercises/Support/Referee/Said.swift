/// A sentence for the learner in both of the course's languages.
///
/// It goes where a test framework takes a message; the grader shows the reader's half.
///
/// - Parameters:
///   - en: What happened, in English.
///   - zh: The same in Chinese.
/// - Returns: Both, each after its language's mark, and a mark at the end: a framework may quote it.
public func said(en: String, zh: String) -> String {
    "[en] \(en) [zh] \(zh) [end]"
}
