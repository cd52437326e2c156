/// Figures of grades as Markdown.
struct GradeTable {
    let rows: [(slug: String, samples: [GradeBenchmark.Way: Samples])]
    let ways: [GradeBenchmark.Way]

    var markdown: String {
        var lines = [
            "| exercise | | seconds: median (min–max) | processor seconds | times bare | of that, processor |",
            "|---|---|--:|--:|--:|--:|",
        ]
        for (slug, samples) in rows {
            for way in ways {
                guard let own = samples[way] else { continue }
                let bare = samples[.bare]
                lines.append(
                    [
                        "", slug, way.rawValue, spread(own.walls), own.processors.median.short,
                        own.walls.ratios(to: bare?.walls ?? []).median.ratio,
                        own.processors.ratios(to: bare?.processors ?? []).median.ratio, "",
                    ].joined(separator: " | ").trimmed
                )
            }
        }
        return (lines + [""] + comparisons).joined(separator: "\n")
    }

    private func spread(_ values: [Double]) -> String {
        "\(values.median.short) (\(values.min()?.short ?? "–")–\(values.max()?.short ?? "–"))"
    }

    /// The ratios by which the grader is judged, round by round.
    private var comparisons: [String] {
        let wanted: [(of: GradeBenchmark.Way, to: GradeBenchmark.Way)] = [
            (.confined, .unconfined), (.incremental, .unconfined), (.clean, .unconfined),
            (.incremental, .confined), (.clean, .confined),
        ]
        let present = wanted.filter { ways.contains($0.of) && ways.contains($0.to) }
        guard !present.isEmpty else { return [] }
        let heads = present.map { "\($0.of.rawValue) / \($0.to.rawValue)" }
        return [
            "| exercise | " + heads.joined(separator: " | ") + " |",
            "|---|" + String(repeating: "--:|", count: heads.count),
        ]
            + rows.map { slug, samples in
                let ratios = present.map { pair in
                    (samples[pair.of]?.walls ?? []).ratios(to: samples[pair.to]?.walls ?? [])
                        .median.ratio
                }
                return "| \(slug) | " + ratios.joined(separator: " | ") + " |"
            }
    }
}

extension String {
    /// Without spaces at either end.
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
