/// A line that GitHub's runner obeys, such as `::error file=A.swift,line=3::text`.
struct GitHubCommand: Sendable {
    let name: String
    /// In the order in which they are written.
    var properties: [(name: String, value: String)] = []
    var data = ""

    /// The line, escaped so that it stays one line and one command.
    var line: String {
        let list = properties.map { "\($0.name)=\($0.value.gitHubProperty)" }
        let head = list.isEmpty ? name : "\(name) \(list.joined(separator: ","))"
        return "::\(head)::\(data.gitHubData)"
    }
}

extension String {
    fileprivate var gitHubData: String {
        replacingScalars(["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    fileprivate var gitHubProperty: String {
        replacingScalars(["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    /// The text with some of its scalars replaced; "\r\n" is two.
    func replacingScalars(_ replacements: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in unicodeScalars {
            if let replacement = replacements[scalar] {
                result += replacement
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
