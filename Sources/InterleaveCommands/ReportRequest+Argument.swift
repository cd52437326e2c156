import ArgumentParser
import Reporting

extension ReportRequest: ExpressibleByArgument {
    init?(argument: String) {
        self.init(argument)
    }

    static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}
