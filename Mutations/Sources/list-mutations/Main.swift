import Foundation
import SourceMutation

/// Prints the mutations of a Swift file on standard input as a JSON array.
@main
struct ListMutations {
    static func main() throws {
        let source = FileHandle.standardInput.readDataToEndOfFile()
        guard let text = String(validating: source, as: UTF8.self) else {
            FileHandle.standardError.write(Data("list-mutations: this is no UTF-8\n".utf8))
            exit(65)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(Mutation.all(of: text)))
    }
}
