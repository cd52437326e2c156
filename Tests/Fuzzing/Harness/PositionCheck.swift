import Diagnostics
import Foundation

/// Whether what is said of a course points into its files.
struct PositionCheck {
    let root: String

    /// The diagnostics whose line or column its file does not have.
    ///
    /// Past the last
    /// line and past the end of a line is where something is missing, too.
    func faults(of diagnostics: [Diagnostic]) -> [String] {
        var files: [String: [Int]?] = [:]
        var faults: [String] = []
        for diagnostic in diagnostics {
            let place = diagnostic.position
            // The first character of a file that may not be there.
            if place.line == 1, place.column == 1 { continue }
            let lines = files[place.file] ?? lengths(of: place.file)
            files[place.file] = lines
            guard let lines else {
                faults.append("\(diagnostic.code): no such file: \(place)")
                continue
            }
            let isInFile =
                1...lines.count + 1 ~= place.line && place.column >= 1
                && (place.line > lines.count || place.column <= lines[place.line - 1] + 1)
            if !isInFile {
                faults.append(
                    "\(diagnostic.code) at \(place.file.suffix(30)):\(place.line):\(place.column), "
                        + "outside of the file"
                )
            }
        }
        return faults
    }

    /// The bytes of each line, whatever its end; `nil` if there is no file.
    private func lengths(of file: String) -> [Int]? {
        guard let data = FileManager.default.contents(atPath: "\(root)/\(file)") else { return nil }
        let bytes = [UInt8](data)
        var lengths = [0]
        for (index, byte) in bytes.enumerated() {
            let isPair = byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D
            if isPair { continue }
            if byte == 0x0A || byte == 0x0D {
                lengths.append(0)
            } else {
                lengths[lengths.count - 1] += 1
            }
        }
        return lengths
    }
}
