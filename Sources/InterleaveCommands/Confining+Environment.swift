import Diagnostics
import Doctor
import Foundation
import Grading
import Sandbox

extension Confining {
    /// For code that others wrote: confined, or an error.
    ///
    /// Where confinement lacks something, one line on standard error says what.
    ///
    /// - Throws: ``GradingError/cannotConfine(_:)``.
    static func ofOthersCode(
        by tried: Result<ConfinementMeans, GradingError>,
        language: MessageLanguage
    ) throws(GradingError) -> Confining {
        let means = try tried.get()
        let losses = means.losses.map(\.remark)
        if !losses.isEmpty {
            let notice = Message(
                en: "confined, with weaker limits: " + losses.map(\.en).joined(separator: "; "),
                zh: "已隔离，但部分限制较弱：" + losses.map(\.zh).joined(separator: "；")
            )
            Terminal.complain("interleave: " + notice[language])
        }
        return .confined(means)
    }

    /// For one's own code: confined where that can be.
    ///
    /// Elsewhere one line on standard error says why it is not.
    static func ofOwnCode(
        by tried: Result<ConfinementMeans, GradingError>,
        language: MessageLanguage
    ) throws(GradingError) -> Confining {
        do throws(GradingError) {
            return .confined(try tried.get())
        } catch {
            guard case .cannotConfine(let missing) = error else { throw error }
            let reasons = missing.map(\.message)
            let notice = Message(
                en: "your code runs unconfined: " + reasons.map(\.en).joined(separator: "; "),
                zh: "你的代码将在不隔离的状态下运行：" + reasons.map(\.zh).joined(separator: "；")
            )
            Terminal.complain("interleave: " + notice[language])
            if !FileManager.default.isWritableFile(atPath: "/dev/shm") {
                let lack = Message(
                    en: "/dev/shm cannot be written, so what makes shared memory or semaphores "
                        + "with a name fails; mount a tmpfs there, or install bubblewrap",
                    zh: "/dev/shm 不可写，创建具名共享内存或信号量会失败；请在那里挂载 tmpfs，或安装 bubblewrap"
                )
                Terminal.complain("interleave: " + lack[language])
            }
            return .unconfined
        }
    }
}

extension ConfinementMeans {
    /// The means of this machine, tried, or why they will not do.
    static func tried(
        _ environment: [String: String]
    ) async -> Result<ConfinementMeans, GradingError> {
        do throws(SandboxError) {
            let means = try ConfinementMeans(searching: environment["PATH"] ?? "")
            try await ConfinedRunner(means: means, confinement: Confinement()).check()
            return .success(means)
        } catch {
            if case .cannotConfine(let missing) = error { return .failure(.cannotConfine(missing)) }
            return .failure(.cannotRun(error))
        }
    }
}
