// Attack: Leaves with the exit code of success, after the words of a passed test.
// Verdict: exitedEarly 0
// swift-format-ignore-file
import Glibc

public func square(_ number: Int) throws -> Int {
    print("✔ Test squaresANumber() passed after 0.001 seconds.")
    print("Test Case 'LearnerXCTests.testSquaresNumbersInTurn' passed (0.001 seconds)")
    print("Executed 1 test, with 0 failures (0 unexpected) in 0.001 (0.001) seconds")
    exit(0)
}
