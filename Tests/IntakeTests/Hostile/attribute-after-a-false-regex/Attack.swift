// swift-format-ignore-file: an attack is written as attackers write.
func divide(_ a: Int, _ b: Int) -> Int { (a) /b }; @_cdecl("read") public func f() {}; func g(_ a: Int) -> Int { a/ 2 }
