import Foundation
import FuzzHarness
import Glibc

/// Runs inputs one after the other, and tells of each before and after.
struct FuzzChild {
    let repository: String
    let original: String
    /// The course's folder, which its parent removes.
    let folder: String

    /// What an input may cost: a second, and 40 microseconds for each byte, in a debug build.
    static func allowedSeconds(bytes: Int) -> Double { 1 + Double(bytes) * 40e-6 }
    /// What the process may hold, in kilobytes.
    static let allowedKilobytes = 500_000

    /// Runs the inputs.
    ///
    /// - Parameters:
    ///   - first: The first one's number.
    ///   - input: The input of a number; `nil` ends the run.
    /// - Throws: Only what has nothing to do with the inputs.
    func run(from first: Int, input: (Int) -> FuzzInput?) throws {
        var limit = rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30)
        unsafe setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
        let course = try FuzzCourse(root: folder, original: original)
        let pipeline = try Pipeline(course: course, site: "\(repository)/site")
        var index = first
        while let input = input(index) {
            let size = input.bytes.count
            tell("begin \(index) \(size)")
            Self.forgetPeak()
            let start = Self.processorSeconds
            var faults = try pipeline.faults(of: input)
            let seconds = Self.processorSeconds - start
            let peak = Self.peakKilobytes
            if seconds > Self.allowedSeconds(bytes: size) {
                faults.append("slow: \(size) bytes took \(seconds) s")
            }
            if peak > Self.allowedKilobytes { faults.append("memory: \(peak) kB, \(size) bytes") }
            for fault in faults.prefix(5) { tell("fault \(index) \(fault.withoutNewlines)") }
            tell("end \(index) \(seconds) \(peak)")
            index += 1
        }
    }

    private func tell(_ line: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data("\(line)\n".utf8))
    }

    private static var processorSeconds: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Lets the peak be counted anew.
    private static func forgetPeak() {
        try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }

    private static var peakKilobytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
}

extension String {
    fileprivate var withoutNewlines: String {
        String(map { $0.isNewline ? " " : $0 })
    }
}
