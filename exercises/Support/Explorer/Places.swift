import CExplorer
import Schedules

/// Where the program's images lie, so that addresses become places that do not change.
struct Places {
    /// The place of a return address.
    func frame(_ address: UInt64) -> Frame {
        // The call is before the address to which it returns.
        let found = unsafe interleave_locate(max(1, address) - 1)
        guard unsafe found.base != 0, let path = unsafe found.image else {
            return Frame(offset: address, image: "")
        }
        let name = unsafe String(cString: path)
        return Frame(
            offset: address - (unsafe found.base),
            image: name.split(separator: "/").last.map(String.init) ?? name,
            function: unsafe found.symbol.map { unsafe String(cString: $0) }
        )
    }
}
