package import Diagnostics

/// A change of a source that may make it wrong, as the package `Mutations` finds it.
package struct SourceMutation: Codable, Hashable, Sendable {
    /// What is done, as a word such as `drop-call` or `while-to-if`.
    package let kind: String
    /// Bytes of UTF-8 before the text that is replaced.
    package let offset: Int
    /// Bytes of UTF-8 that are replaced.
    package let length: Int
    /// What stands there instead.
    package let replacement: String

    package init(kind: String, offset: Int, length: Int, replacement: String) {
        self.kind = kind
        self.offset = offset
        self.length = length
        self.replacement = replacement
    }

    /// The source with this change; `nil` if it is of another source.
    package func applied(to source: String) -> String? {
        let bytes = Array(source.utf8)
        guard offset >= 0, length >= 0, length <= bytes.count - offset else { return nil }
        let changed = bytes[..<offset] + Array(replacement.utf8) + bytes[(offset + length)...]
        return String(validating: changed, as: UTF8.self)
    }

    /// What is done, in words.
    package var title: Message {
        Self.titles[kind] ?? Message(en: kind, zh: kind)
    }

    private static let titles: [String: Message] = [
        "drop-call": Message(en: "a call is left out", zh: "少了一次调用"),
        "drop-defer": Message(en: "a `defer` is left out", zh: "少了一个 `defer`"),
        "drop-assignment": Message(en: "an assignment is left out", zh: "少了一次赋值"),
        "drop-guard": Message(en: "a check is left out", zh: "少了一项检查"),
        "swap-statements": Message(en: "two statements are swapped", zh: "两条语句交换了位置"),
        "while-to-if": Message(en: "`while` became `if`", zh: "`while` 变成了 `if`"),
        "negate": Message(en: "a condition is negated", zh: "条件被取反"),
        "move-bound": Message(en: "a bound is off by one", zh: "边界差了一"),
        "add-one": Message(en: "a number is one too large", zh: "数字大了一"),
        "replace-operator": Message(en: "an operator is replaced", zh: "换了运算符"),
        "drop-option": Message(en: "an option is left out", zh: "少了一个选项"),
        "flip-boolean": Message(en: "true and false are exchanged", zh: "真假颠倒"),
        "relax-order": Message(en: "an atomic access orders nothing", zh: "原子访问不再保证顺序"),
        "unshare": Message(en: "something is no longer shared or robust", zh: "不再共享，或不再健壮"),
        "ignore-error": Message(en: "an error is swallowed", zh: "错误被吞掉"),
        "narrow-section": Message(en: "a critical section ends too early", zh: "临界区过早结束"),
        "widen-section": Message(en: "a critical section ends too late", zh: "临界区过晚结束"),
        "drop-lock": Message(en: "a critical section has no lock", zh: "临界区没有加锁"),
        "break-or-continue": Message(
            en: "`break` and `continue` are exchanged",
            zh: "`break` 与 `continue` 互换"
        ),
    ]
}
