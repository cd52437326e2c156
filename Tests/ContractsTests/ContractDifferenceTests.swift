import Contracts
import Diagnostics
import Testing

/// What a learner changed in an interface, and what she is told.
struct Change: Sendable, CustomTestStringConvertible {
    let line: String
    let becomes: String
    let told: [String]

    var testDescription: String { "\(line) becomes \(becomes)" }
}

private let contract = """
    // swift-interface-format-version: 1.0
    import Glibc
    import Swift
    public enum CounterError : Swift.Error {
      case noMemory(errno: Swift.CInt), closed
    }
    final public class Counter {
      public init() throws
      deinit
      @discardableResult
      final public func increment() -> Swift.Int
      final public func add(_ number: Swift.Int, unless isClosed: Swift.Bool = false)
      final public var value: Swift.Int {
        get
      }
    }
    public func gather<I, O>(_ inputs: [I], limit: Swift.Int, _ body: @escaping @Sendable (I) async throws -> O) async throws -> [O] where I : Swift.Sendable, O : Swift.Sendable

    """

private let changes = [
    Change(
        line: "final public func increment() -> Swift.Int",
        becomes: "final public func increment() throws -> Swift.Int",
        told: ["`Counter.increment()` must not throw"]
    ),
    Change(
        line: "final public func increment() -> Swift.Int",
        becomes: "final public func increment() -> Swift.Double",
        told: ["`Counter.increment()` must return `Int`, not `Double`"]
    ),
    Change(
        line: "final public func increment() -> Swift.Int",
        becomes: "final public func increment()",
        told: ["`Counter.increment()` must return `Int`, not `Void`"]
    ),
    Change(
        line: "  final public func increment() -> Swift.Int\n",
        becomes: "",
        told: ["`Counter.increment()` is missing, or not public"]
    ),
    Change(
        line: "public init() throws",
        becomes: "public init()",
        told: ["`Counter.init()` must be marked `throws`"]
    ),
    Change(
        line: "public init() throws",
        becomes: "public init(name: Swift.String) throws",
        told: [
            "`Counter.init()` is missing, or not public",
            "`Counter.init(name:)` must not be public: the exercise does not know it",
        ]
    ),
    Change(
        line: "_ number: Swift.Int",
        becomes: "_ number: Swift.Int32",
        told: [
            "`Counter.add(_:unless:)` must take `(_: Int, unless: Bool = …)`, "
                + "not `(_: Int32, unless: Bool = …)`"
        ]
    ),
    Change(
        line: "    get\n",
        becomes: "    get\n    set\n",
        told: ["`Counter.value` must not be settable"]
    ),
    Change(
        line: "final public class Counter {",
        becomes: "public struct Counter {",
        told: ["`Counter` must be class, not struct"]
    ),
    Change(
        line: ", closed",
        becomes: "",
        told: ["`CounterError.closed` is missing, or not public"]
    ),
    Change(
        line: "public enum CounterError : Swift.Error {",
        becomes: "public enum CounterError {",
        told: ["`CounterError: Error`: this conformance is missing"]
    ),
    Change(
        line: "async throws -> [O]",
        becomes: "throws -> [O]",
        told: ["`gather(_:limit:_:)` must be `async`"]
    ),
    Change(
        line: "public func gather",
        becomes: "public func helper()\npublic func gather",
        told: ["`helper()` must not be public: the exercise does not know it"]
    ),
]

private let harmlessChanges = [
    Change(line: "  @discardableResult\n", becomes: "", told: []),
    Change(line: "  deinit\n", becomes: "", told: []),
    Change(line: "_ number: Swift.Int", becomes: "_ n: Swift.Int", told: []),
    Change(
        line: "public enum CounterError : Swift.Error {",
        becomes: """
            public enum CounterError : Swift.Error, Swift.Hashable {
              public static func == (a: X.CounterError, b: X.CounterError) -> Swift.Bool
              public func hash(into hasher: inout Swift.Hasher)
              public var hashValue: Swift.Int {
                get
              }
            """,
        told: []
    ),
    Change(
        line: "import Swift\n",
        becomes: "import Swift\nimport Synchronization\n",
        told: []
    ),
    Change(
        line: "  final public var value: Swift.Int {\n    get\n  }\n",
        becomes: "  final public let value: Swift.Int\n",
        told: []
    ),
]

@Suite struct ContractDifferenceTests {
    @Test func findsNothingInTheContractItself() {
        let interface = PublicInterface(reading: contract)
        #expect(interface.declarations.count == 9)
        #expect(interface.differences(of: interface) == [])
    }

    @Test(arguments: changes)
    func tellsWhatTheLearnerHasToChange(change: Change) {
        #expect(told(after: change) == change.told)
    }

    @Test(arguments: harmlessChanges)
    func toleratesWhatNoCallerSees(change: Change) {
        #expect(told(after: change) == [])
    }

    @Test func tellsItInChineseToo() {
        let change = changes[0]
        let own = PublicInterface(
            reading: contract.replacing(change.line, with: change.becomes)
        )
        let difference = PublicInterface(reading: contract).differences(of: own).first
        #expect(difference?.message[.chinese] == "`Counter.increment()` 不能抛出错误")
    }

    private func told(after change: Change) -> [String] {
        let own = PublicInterface(
            reading: contract.replacing(change.line, with: change.becomes)
        )
        return PublicInterface(reading: contract).differences(of: own).map { $0.message.en }
    }
}
