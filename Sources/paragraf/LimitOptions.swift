import ArgumentParser
import Importing

/// What a document may cost.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Time that a document may take in all; if not given, \(Int(Limits.usual.time)) s and \
      \(Limits.forPage.time) s for each page.
      """, valueName: "seconds"))
  var timeLimit: Double?

  @Option(
    help: ArgumentHelp(
      """
      Time in which it must get on, half of --time-limit at most; if not given, \(Int(Limits.usual.silence)) s and \
      \(Limits.forPage.silence) s for each page.
      """, valueName: "seconds"))
  var silenceLimit: Double?

  @Option(
    help: ArgumentHelp(
      """
      Memory that a document may take; if not given, \(Limits.usual.memory) MB and \(Limits.forPage.memory) MB for \
      each page.
      """, valueName: "mb"))
  var memoryLimit: Int?

  func validate() throws {
    for (name, value) in [("--time-limit", timeLimit), ("--silence-limit", silenceLimit)] {
      if let value, !(0.1...1e6).contains(value) {
        throw ValidationError("\(name): give seconds, from 0.1 on.")
      }
    }
    if let memoryLimit, !(16...1_000_000).contains(memoryLimit) {
      throw ValidationError("--memory-limit: give MB, from 16 on.")
    }
  }

  var limits: Limits { Limits(time: timeLimit, silence: silenceLimit, memory: memoryLimit) }
}
