// swift-format-ignore-file
@freestanding(expression) public macro run() -> Int =
    #externalMacro(module: "Evil", type: "Run")
