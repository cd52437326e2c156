import Testing
public import XCTest

/// Runs the tests that the arguments name, with the framework that they name, and leaves.
///
/// A referee is one executable with an exercise's suites of both frameworks:
/// - `--testing-library swift-testing …` is what Swift Testing's own entry point takes;
/// - `--testing-library xctest --event-stream-output-path PATH Module.Case/test,…` runs XCTest.
///
/// - Parameter cases: The XCTest cases; Swift Testing finds its tests by itself.
public func runReferee(_ cases: [XCTestCaseEntry]) async -> Never {
    let arguments = CommandLine.arguments
    if let option = arguments.firstIndex(of: "--testing-library"),
        arguments.dropFirst(option + 1).first == "xctest"
    {
        guard let path = arguments.firstIndex(of: "--event-stream-output-path"),
            arguments.count > path + 2
        else { preconditionFailure("XCTest wants --event-stream-output-path PATH TEST") }
        XCTestObservationCenter.shared.addTestObserver(EventWriter(path: arguments[path + 1]))
        XCTMain(cases, arguments: [arguments[0], arguments[path + 2]])
    }
    await Testing.__swiftPMEntryPoint() as Never
}

/// A test by name, for methods that are not asynchronous.
public func entry<Case: XCTestCase>(
    _ name: String,
    _ test: @escaping (Case) -> () throws -> Void
) -> (String, (Case) -> () throws -> Void) {
    (name, test)
}

/// A test by name, for asynchronous methods.
public func entry<Case: XCTestCase>(
    _ name: String,
    _ test: @escaping (Case) -> () async throws -> Void
) -> (String, (Case) -> () throws -> Void) {
    (name, asyncTest(test))
}

/// The XCTest cases of a module that is linked but not imported.
///
/// - Parameter function: What the module exports; fills memory for one array.
/// - Returns: The cases, with their tests.
public func casesOf(_ function: (UnsafeMutableRawPointer) -> Void) -> [XCTestCaseEntry] {
    unsafe withUnsafeTemporaryAllocation(of: [XCTestCaseEntry].self, capacity: 1) { memory in
        guard let start = memory.baseAddress else { return [] }
        unsafe function(UnsafeMutableRawPointer(start))
        return unsafe start.move()
    }
}
