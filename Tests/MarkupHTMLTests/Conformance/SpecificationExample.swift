/// An example of the CommonMark specification.
struct SpecificationExample {
    let number: Int
    let markdown: String
    let html: String

    /// Reads the examples from the specification's own source.
    ///
    /// - Parameter specification: `spec.txt`, in which `→` stands for a tab.
    /// - Returns: The examples, numbered from 1.
    static func examples(in specification: String) -> [SpecificationExample] {
        let fence = String(repeating: "`", count: 32)
        var examples: [SpecificationExample] = []
        var parts: [[Substring]]?
        for line in specification.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == fence + " example" {
                parts = [[]]
            } else if line == fence, let found = parts {
                let texts = found.map { $0.map { $0 + "\n" }.joined().replacing("→", with: "\t") }
                examples.append(
                    SpecificationExample(
                        number: examples.count + 1,
                        markdown: texts[0],
                        html: texts[1]
                    )
                )
                parts = nil
            } else if line == ".", parts?.count == 1 {
                parts?.append([])
            } else if let last = parts?.indices.last {
                parts?[last].append(line)
            }
        }
        return examples
    }
}
