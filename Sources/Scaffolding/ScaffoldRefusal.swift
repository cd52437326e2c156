package import Diagnostics

/// Why a course cannot be changed as it was asked for; nothing was written.
package struct ScaffoldRefusal: Error, Equatable {
    /// What is wrong and what to do.
    package let message: Message

    init(en: String, zh: String) {
        message = Message(en: en, zh: zh)
    }
}
