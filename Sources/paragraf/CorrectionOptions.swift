import ArgumentParser
import Importing

/// Which corrections hold.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder that import wrote, whose corrections hold besides those of the output folder.",
      valueName: "dir"),
    completion: .directory)
  var corrections: [String] = []

  @Flag(help: "Leave out what people have put right. The records say so.")
  var withoutCorrections = false

  func validate() throws {
    if withoutCorrections, !corrections.isEmpty {
      throw ValidationError("--without-corrections: nothing can be accepted, rejected or named besides.")
    }
  }

  /// Takes the options over; where no log is in a folder that is named, the program ends as where there is no input.
  func apply(to settings: inout RepairSettings, _ arguments: inout PathArguments) throws {
    settings.leavesOutCorrections = withoutCorrections
    for dir in corrections {
      let folder = arguments.path(dir)
      guard let log = CorrectionLog.folder(of: folder) else {
        Terminal.complain(
          "\(folder.display): no journal there; --corrections names a folder that import wrote")
        throw ExitCode(ExitStatus.noInput.rawValue)
      }
      settings.corrections.append(log)
    }
  }
}
