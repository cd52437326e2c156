import Glibc

/// The terminal while a program draws its whole screen: keys come at once and are not echoed.
///
/// Whatever ends the program gives the terminal back as it was; only `SIGKILL` cannot be caught.
package struct RawTerminal: Sendable {
    /// `nil` if standard input is no terminal.
    package init?() {
        guard settingsBefore != nil else { return nil }
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
            signal(number, giveBackAndDie)
        }
    }

    /// Takes the terminal: another screen, without a cursor.
    package func enter() {
        guard var settings = settingsBefore else { return }
        settings.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
        settings.c_iflag &= ~tcflag_t(IXON | ICRNL)
        _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        write("\u{1B}[?1049h\u{1B}[?25l")
    }

    /// Gives the terminal back; may be called more than once.
    package func leave() {
        giveBack()
    }

    /// Shows lines in place of those that were there before, one for each row at most.
    package func show(_ lines: [String]) {
        // Erased before it is written: past a full line, erasing would take its last column.
        let frame = lines.map { "\u{1B}[2K" + $0 }.joined(separator: "\r\n")
        write("\u{1B}[?2026h\u{1B}[H" + frame + "\u{1B}[?2026l")
    }

    /// Stops this process as Ctrl-Z does, with the terminal given back meanwhile.
    package func suspend() {
        leave()
        // To this thread first: it must not go on before the process has stopped.
        raise(SIGSTOP)
        enter()
    }

    private func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe Glibc.write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
            }
            if count < 0 && errno == EINTR { continue }
            // A terminal that is gone sends SIGHUP too.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}

/// The terminal's settings when the first raw terminal was made.
private let settingsBefore: termios? = {
    var settings = termios()
    return unsafe tcgetattr(STDIN_FILENO, &settings) == 0 ? settings : nil
}()

/// The sequence that shows the cursor and the first screen again.
private let farewell: StaticString = "\u{1B}[?25h\u{1B}[?1049l"

/// Calls nothing that a signal handler may not call.
private func giveBack() {
    guard var settings = settingsBefore else { return }
    _ = unsafe write(STDOUT_FILENO, farewell.utf8Start, farewell.utf8CodeUnitCount)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &settings)
}

private func giveBackAndDie(_ number: Int32) {
    giveBack()
    signal(number, SIG_DFL)
    raise(number)
}
