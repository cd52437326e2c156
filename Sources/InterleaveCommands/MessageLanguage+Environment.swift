import ArgumentParser
package import Diagnostics

extension MessageLanguage: ExpressibleByArgument {}

extension MessageLanguage {
    /// The language of a locale: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
    ///
    /// - Parameter environment: The variables of the process.
    package init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }
            .first { !$0.isEmpty }
        self = locale?.hasPrefix("zh") == true ? .chinese : .english
    }
}
