import Diagnostics
import Verdicts

extension TestEvidence {
    /// What the learner's code printed, by stream, harmless and cut; only what is not empty.
    func printed(in language: MessageLanguage) -> [(label: String, text: String)] {
        let out = Message(en: "Your code printed", zh: "你的代码输出了")
        let error = Message(en: "Your code printed to standard error", zh: "你的代码向标准错误输出了")
        return [(out, standardOutput), (error, standardError)]
            .filter { !$0.1.isEmpty }
            .map { ($0[language], $1.shown(in: language)) }
    }

    /// How long it took and the most that it used, as one line; `nil` if nothing was measured.
    func usage(in language: MessageLanguage) -> String? {
        let parts = [
            seconds.map { seconds in
                let text = seconds.withDecimals(3)
                return Message(en: "took \(text) s", zh: "用时 \(text) 秒")
            },
            peakMemoryBytes.map { bytes in
                let text = (Double(bytes) / 1_048_576).withDecimals(1)
                return Message(en: "at most \(text) MiB at once", zh: "内存峰值 \(text) MiB")
            },
            peakProcesses.map { count in
                count == 1
                    ? Message(en: "one process with one thread", zh: "只有一个单线程进程")
                    : Message(
                        en: "at most \(count) processes and threads at once",
                        zh: "同时最多 \(count) 个进程和线程"
                    )
            },
            outputBytes > 0
                ? Message(
                    en: outputBytes == 1 ? "wrote 1 byte" : "wrote \(outputBytes) bytes",
                    zh: "输出 \(outputBytes) 字节"
                ) : nil,
        ]
        let comma = language == .english ? ", " : "，"
        return parts.compactMap { $0?[language] }.joined(separator: comma).nonEmpty
    }
}

extension Double {
    /// The number, at least 0, with a number of decimals and a full stop.
    ///
    /// What is too large for that, or no number, is as large as can be.
    func withDecimals(_ count: Int) -> String {
        let scale = (0..<count).reduce(1) { scale, _ in scale * 10 }
        let scaled = (Swift.max(self, 0) * Double(scale)).rounded()
        let whole = Int(exactly: scaled) ?? .max
        let fraction = String(whole % scale)
        let zeros = String(repeating: "0", count: count - fraction.count)
        return "\(whole / scale).\(zeros)\(fraction)"
    }
}
