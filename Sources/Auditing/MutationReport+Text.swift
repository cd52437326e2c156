import CourseModel
package import Diagnostics
package import TerminalText

extension MutationReport {
    /// The report for a person: a table, then each survivor with its change.
    ///
    /// - Parameters:
    ///   - language: The reader's.
    ///   - style: Whether and how text is marked.
    ///   - width: The columns of the terminal; `nil` if lines may be of any length.
    /// - Returns: The lines; what would be empty is left out.
    package func lines(
        in language: MessageLanguage,
        style: TextStyle,
        width: Int? = nil
    ) -> [String] {
        let header = [
            Message(en: "Exercise", zh: "练习"), Message(en: "Mutants", zh: "变异体"),
            Message(en: "Rejected", zh: "被识别"), Message(en: "Equivalent", zh: "等价"),
            Message(en: "Survived", zh: "存活"), Message(en: "Not Swift", zh: "无法编译"),
        ]
        .map { style.dim($0[language]) }
        let rows = exercises.map { row in
            [
                row.slug, "\(row.compiled)", "\(row.rejected)", "\(row.equivalent)",
                Self.count(row.survivors.count, style: style),
                "\(row.trials.count - row.compiled)",
            ]
        }
        return TextColumns(rows: [header] + rows).lines(width: width, flexible: 0)
            + exercises.flatMap { $0.lines(in: language, style: style) }
    }

    private static func count(_ survivors: Int, style: TextStyle) -> String {
        survivors == 0 ? style.green("0") : style.red("\(survivors)")
    }
}

extension ExerciseMutants {
    fileprivate func lines(in language: MessageLanguage, style: TextStyle) -> [String] {
        let passed = survivors.map { $0.told(Message(en: "survived", zh: "存活")) }
        let unknown = trials.compactMap { trial in
            guard case .notGraded(let reason) = trial.outcome else { return nil as ToldTrial? }
            let word = Message(
                en: "could not be graded: \(reason.en)",
                zh: "未能评分：\(reason.zh)"
            )
            return trial.told(word)
        }
        return (passed + unknown).flatMap { told in
            let change = told.trial.mutant.change
            let place = "\(solution)/\(told.trial.mutant.file):\(change.line): "
            return ["", style.red(place + told.sentence[language])]
                + change.removed.map { style.dim("- \($0)") } + change.added.map { "+ \($0)" }
        }
    }
}

private struct ToldTrial {
    let trial: MutantTrial
    let sentence: Message
}

extension MutantTrial {
    fileprivate func told(_ word: Message) -> ToldTrial {
        let (kind, title) = (mutant.mutation.kind, mutant.mutation.title)
        return ToldTrial(
            trial: self,
            sentence: Message(
                en: "\(title.en) (\(kind)): \(word.en)",
                zh: "\(title.zh)（\(kind)）：\(word.zh)"
            )
        )
    }
}

extension MutationReport {
    /// The marks that say of no survivor that it is right.
    package var diagnostics: [Diagnostic] {
        exercises.flatMap(\.stale).map { mark in
            Diagnostic(
                .error,
                "stale-equivalent",
                at: mark.position,
                Message(
                    en: "“\(mark.line)” (\(mark.kind)) is marked as equivalent, but no such mutant "
                        + "survives",
                    zh: "“\(mark.line)”（\(mark.kind)）被标为等价，但没有这样的变异体存活"
                ),
                mend: Message(
                    en: "take the mark away, or correct its kind and line",
                    zh: "请删去这条标记，或改正其中的 kind 和 line"
                )
            )
        }
    }
}
