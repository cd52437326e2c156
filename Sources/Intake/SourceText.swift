import Diagnostics
import Verdicts

/// A Swift file's text before anybody reads it as Swift.
struct SourceText {
    let file: String
    let bytes: [UInt8]
    let text: String

    /// What the text holds that no program needs.
    func findings(limits: IntakeLimits) -> [Finding] {
        var findings: [Finding] = []
        var line = 1
        var start = 0
        var hasLongLine = false
        var oddity: (scalar: Unicode.Scalar, position: SourcePosition)?
        var offset = 0
        for scalar in text.unicodeScalars {
            if oddity == nil, isOdd(scalar, at: offset) {
                let position = SourcePosition(file: file, line: line, column: offset - start + 1)
                oddity = (scalar, position)
            }
            offset += UTF8.width(scalar)
            if scalar == "\n" {
                start = offset
                line += 1
            } else if !hasLongLine, offset - start > limits.lineBytes {
                hasLongLine = true
                findings.append(.longLine(at: .init(file: file, line: line), limits.lineBytes))
            }
        }
        if line > limits.lines + 1 { findings.append(.tooManyLines(file, limit: limits.lines)) }
        if let oddity { findings.append(.oddCharacter(oddity.scalar, at: oddity.position)) }
        return findings
    }

    /// Whether a character makes the text look other than it is.
    ///
    /// The compiler ends a line at a carriage return where most editors do not, and an escape
    /// character in a line that it repeats would command the terminal.
    private func isOdd(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x0D: offset + 1 >= bytes.count || bytes[offset + 1] != 0x0A
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        // The marks that turn the direction of writing.
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFEFF: offset > 0
        default: false
        }
    }
}
