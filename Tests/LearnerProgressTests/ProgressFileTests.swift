import Foundation
import LearnerProgress
import Testing

@Suite struct ProgressFileTests {
    private static let progress = CourseProgress(
        records: [
            "gather": ExerciseRecord(
                best: Score(points: 4, maximum: 10),
                hintsSeen: 2,
                hasPeeked: true
            ),
            "atomic-counter": ExerciseRecord(hintsSeen: 1),
        ]
    )

    private static let text = """
        {
          "exercises" : {
            "atomic-counter" : {
              "hasPeeked" : false,
              "hintsSeen" : 1
            },
            "gather" : {
              "best" : {
                "maximum" : 10,
                "points" : 4
              },
              "hasPeeked" : true,
              "hintsSeen" : 2
            }
          },
          "version" : 1
        }

        """

    @Test func writesSortedJSON() throws {
        let bytes = try Self.progress.fileBytes()
        #expect(String(decoding: bytes, as: UTF8.self) == Self.text)
    }

    @Test func readsWhatItWrote() throws {
        let read = try CourseProgress(fileBytes: Data(Self.text.utf8))
        #expect(read == Self.progress)
    }

    @Test(
        arguments: [
            ("", .damaged), ("{", .damaged), ("[]", .damaged), ("\0\0\0", .damaged),
            (#"{"version": 1}"#, .damaged),
            (#"{"version": "1", "exercises": {}}"#, .damaged),
            (
                #"{"version": 1, "exercises": {"a": {"hintsSeen": -1, "hasPeeked": false}}}"#,
                .damaged
            ),
            (
                #"{"version": 1, "exercises": {"a": {"best": {"points": 3, "maximum": 2}, "#
                    + #""hintsSeen": 0, "hasPeeked": false}}}"#, .damaged
            ),
            (#"{"version": 2, "courses": []}"#, .otherVersion(2)),
        ] as [(String, ProgressFileFault)]
    )
    func refusesWhatItCannotUnderstand(text: String, fault: ProgressFileFault) {
        #expect(throws: fault) { try CourseProgress(fileBytes: Data(text.utf8)) }
    }
}
