import Foundation

/// The system's words for what has just failed.
func systemReason() -> String { systemReason(errno) }

/// The system's words for why Foundation could not do something, as far as it tells.
func systemReason(of error: any Error) -> String {
    var error = error as NSError
    while error.domain != NSPOSIXErrorDomain,
        let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error
    {
        error = cause as NSError
    }
    guard error.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return systemReason(Int32(error.code))
}

private func systemReason(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "errno \(number)" }
    return unsafe String(cString: text)
}
