import ArgumentParser
import InterleaveCommands

@main
enum Main {
    static func main() async {
        await Interleave.runToTheEnd()
    }
}
