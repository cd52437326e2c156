@testable import Intake
