/// Colours and weights of a terminal, or none of them.
package struct TextStyle: Sendable, Equatable {
    /// Whether anything is added to the texts.
    package let isOn: Bool

    package init(isOn: Bool) {
        self.isOn = isOn
    }

    /// For headings and what matters most.
    package func bold(_ text: String) -> String { with("1", text) }
    /// For what matters less.
    package func dim(_ text: String) -> String { with("2", text) }
    /// For addresses.
    package func underlined(_ text: String) -> String { with("4", text) }
    /// For bars at the edge of a screen.
    package func reversed(_ text: String) -> String { with("7", text) }
    /// For what went wrong.
    package func red(_ text: String) -> String { with("31", text) }
    /// For what went well.
    package func green(_ text: String) -> String { with("32", text) }
    /// For what is under way.
    package func yellow(_ text: String) -> String { with("33", text) }
    /// For code.
    package func cyan(_ text: String) -> String { with("36", text) }

    private func with(_ code: String, _ text: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
