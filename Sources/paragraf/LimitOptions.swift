import ArgumentParser
import Importing

/// What a document may cost.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Time that a document may take.", valueName: "seconds"))
  var timeLimit = 120.0

  @Option(help: ArgumentHelp("Memory that a document may take.", valueName: "mb"))
  var memoryLimit = 1024

  func validate() throws {
    if !(0.1...1e6).contains(timeLimit) { throw ValidationError("--time-limit: give seconds, from 0.1 on.") }
    if !(16...1_000_000).contains(memoryLimit) {
      throw ValidationError("--memory-limit: give MB, from 16 on.")
    }
  }

  var limits: Limits { Limits(time: timeLimit, memory: memoryLimit) }
}
