import ArgumentParser
import Importing
import Journal

/// The output folder whose journal is read.
struct JournalOptions: ParsableArguments {
  @Argument(help: "The folder that import wrote to.", completion: .directory)
  var dir: String

  @Option(
    help: ArgumentHelp(
      "Where import kept its state, if it left no word of it.", valueName: "dir"),
    completion: .directory)
  var state: String?

  func validate() throws {
    if dir.isEmpty { throw ValidationError("DIR is empty; give '.' for the folder that you are in.") }
    if let state, state.isEmpty {
      throw ValidationError("--state is empty; give '.' for the folder that you are in.")
    }
  }

  /// The output folder, and its journal as it is now.
  func opened() throws -> (folder: FilePath, journal: Journal) { try Self.opened(dir, state: state) }

  static func opened(_ dir: String, state: String?) throws -> (folder: FilePath, journal: Journal) {
    var arguments = PathArguments()
    let folder = arguments.path(dir)
    guard let file = StatePlace.journal(of: folder, state: state.map { arguments.path($0) }) else {
      throw failure(
        """
        \((state.map { arguments.path($0) } ?? folder).display): no journal there; name the folder that import wrote \
        to, and with --state the one that it kept its state in
        """)
    }
    guard let path = file.text else {
      throw failure("\(file.display): its name is not UTF-8; go there and name it '.'")
    }
    do {
      return (folder, try Journal.read(at: path))
    } catch {
      throw failure("\(file.display): the journal cannot be read: \(error)\(advice(error.kind))")
    }
  }

  private static func advice(_ kind: JournalError.Kind) -> String {
    switch kind {
    case .damaged: "; the next import puts it aside and does every document again"
    case .otherVersion: "; ask that version"
    case .unreadable, .unwritable:
      "; check that you may read it and what lies beside it, or copy its folder and name the copy with --state"
    }
  }

  /// Tells why there is nothing to report on.
  static func failure(_ message: String) -> ExitCode {
    Terminal.complain(message)
    return ExitCode(ExitStatus.noInput.rawValue)
  }
}
