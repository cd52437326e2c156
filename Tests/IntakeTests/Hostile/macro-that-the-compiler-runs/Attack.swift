// swift-format-ignore-file: an attack is written as attackers write.
@freestanding(expression) public macro run() -> Int =
    #externalMacro(module: "Evil", type: "Run")
