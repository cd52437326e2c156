import Diagnostics

/// Mistakes in fences that show a file of the course.
extension Diagnostic {
    static func regionWithoutFile(at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "region-without-file",
            at: position,
            Message(en: "the region's file is not named", zh: "没有写明区域在哪个文件里"),
            mend: Message(
                en: "write `file=PATH`, from this file's folder",
                zh: "请写上 `file=路径`，相对于本文件所在的目录"
            )
        )
    }

    static func fileBesideCode(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "file-beside-code",
            at: position,
            Message(
                en: "the fence has code of its own, and shows `\(name)` too",
                zh: "这个代码块既有代码，又要显示 `\(name)`"
            ),
            mend: Message(
                en: "leave the block empty, or take `file=` away",
                zh: "请让该块为空，或去掉 `file=`"
            )
        )
    }

    static func fileOutside(_ name: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "file-outside",
            at: position,
            Message(
                en: "`\(name)` leads out of the course",
                zh: "`\(name)` 指向课程之外"
            ),
            mend: Message(
                en: "name a file of the course, by a path from this file's folder",
                zh: "请写课程里的文件，路径相对于本文件所在的目录"
            )
        )
    }

    static func hiddenSource(_ path: String, at position: SourcePosition) -> Diagnostic {
        Diagnostic(
            .error,
            "hidden-source",
            at: position,
            Message(
                en: "learners must not see \(path)",
                zh: "不能让学习者看到 \(path)"
            ),
            mend: Message(
                en: "show a file that is not hidden, not one below Tests/Hidden",
                zh: "请改用公开的文件，不要用 Tests/Hidden 里的"
            )
        )
    }

    static func missingSource(
        _ path: String,
        nearest: String?,
        at position: SourcePosition
    ) -> Diagnostic {
        Diagnostic(
            .error,
            "missing-source",
            at: position,
            Message(en: "there is no file \(path)", zh: "没有文件 \(path)"),
            mend: nearest.map {
                Message(en: "did you mean `\($0)`?", zh: "是不是想写 `\($0)`？")
            }
                ?? Message(
                    en: "write the path from this file's folder",
                    zh: "请写相对于本文件所在目录的路径"
                )
        )
    }

    static func region(
        _ name: String,
        of path: String,
        fault: SourceRegions.Fault,
        at position: SourcePosition
    ) -> Diagnostic {
        switch fault {
        case .unknown(let known):
            Diagnostic(
                .error,
                "unknown-region",
                at: position,
                Message(
                    en: "\(path) has no region `\(name)`",
                    zh: "\(path) 里没有区域 `\(name)`"
                ),
                mend: known.isEmpty
                    ? Message(
                        en: "put `// region \(name)` and `// end \(name)` around its lines",
                        zh: "请在相应的行前后写上 `// region \(name)` 和 `// end \(name)`"
                    ) : .choosing(among: known, insteadOf: name)
            )
        case .twice(let line):
            Diagnostic(
                .error,
                "duplicate-region",
                at: SourcePosition(file: path, line: line),
                Message(
                    en: "the region `\(name)` begins a second time",
                    zh: "区域 `\(name)` 重复出现"
                ),
                mend: Message(en: "give it another name", zh: "请换一个名字")
            )
        case .unclosed(let line):
            Diagnostic(
                .error,
                "unclosed-region",
                at: SourcePosition(file: path, line: line),
                Message(
                    en: "the region `\(name)` does not end",
                    zh: "区域 `\(name)` 没有结束"
                ),
                mend: Message(
                    en: "write `// end \(name)` after its last line",
                    zh: "请在最后一行之后写上 `// end \(name)`"
                )
            )
        }
    }
}
