import ArgumentParser
import Glibc
import Importing

/// `paragraf corrections`.
struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract:
      "Shows what people have put right, approves it for other files, takes it back, carries it elsewhere.",
    discussion: """
      --accept and --reject of import enter corrections into a log in DIR/.paragraf/corrections, to which lines are only \
      added. Every import, watch and package of that folder honours it; deleting DIR/.paragraf loses it: export it first.

      Of another file at the same place, or of another one with the same page, a correction is honoured where the page's text \
      is the same and the place too; else it is offered: list names it, and it waits until somebody approves it.

      EXAMPLES
        paragraf corrections list records
        paragraf corrections approve records 0f8c…
        paragraf corrections withdraw records 0f8c… --reason "the original says so"
        paragraf corrections verify records
        paragraf corrections export records > corrections.jsonl
        paragraf corrections import elsewhere corrections.jsonl

      EXIT STATUS
        0 done, 1 the log's chain is broken, 64 wrong usage, or corrections contradict, 66 no such folder or correction, 73 \
      cannot write the log
      """,
    subcommands: [List.self, Approve.self, Withdraw.self, Verify.self, Export.self, Import.self])

  /// The folder that import wrote.
  struct Place: ParsableArguments {
    @Argument(help: "The folder that import wrote to.", completion: .directory)
    var dir: String

    @Option(
      help: ArgumentHelp("Where import kept its state, if it left no word of it.", valueName: "dir"),
      completion: .directory)
    var state: String?

    func log() throws -> CorrectionLog {
      var arguments = PathArguments()
      let folder = arguments.path(dir)
      guard let place = CorrectionLog.folder(of: folder, state: state.map { arguments.path($0) }) else {
        throw JournalOptions.failure(
          "\(folder.display): no journal there; name the folder that import wrote to")
      }
      do { return try CorrectionLog(place) } catch {
        Terminal.complain("\(error)")
        throw ExitCode.failure
      }
    }

    /// What waits for approval, as the last run found it.
    func offers() throws -> [CorrectionOffer] {
      try CorrectionOffer.all(in: JournalOptions.opened(dir, state: state).journal)
    }

    /// Enters lines while no run holds the folder.
    func enter(_ corrections: [Correction]) throws -> Int {
      var arguments = PathArguments()
      let folder: OutputFolder
      do {
        folder = try OutputFolder(arguments.path(dir), state: state.map { arguments.path($0) })
      } catch {
        Terminal.complain("\(error.path.display): \(error.message)")
        throw ExitCode(ExitStatus.cannotWrite.rawValue)
      }
      defer { withExtendedLifetime(folder) {} }
      var log = try log()
      do { return try log.append(corrections) } catch {
        Terminal.complain("\(error)")
        throw ExitCode.validationFailure
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Lists the corrections that hold, the oldest first, and those that wait for approval.")

    @OptionGroup var place: Place
    @Flag(help: "Print the log's lines, one JSON object each.") var json = false

    func run() throws {
      let log = try place.log()
      let active = Dictionary((log.active + log.approvals).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      for line in log.lines where active[line.correction.id] != nil {
        let correction = line.correction
        let approved = correction.supersedes.flatMap { active[$0] }
        let words = approved.map { "\($0.words): holds for \(correction.doc?.path ?? "?") too" }
        let text =
          "\(correction.id)  \(correction.at.prefix(10))  \(correction.by.id): \(words ?? correction.words)"
        try Output.print(json ? line.bytes + [0x0A] : Array("\(text)\n".utf8))
      }
      guard !json else { return }
      for offer in try place.offers() {
        try Output.print(
          Array("waits for approval, \(offer.document.path ?? offer.document.sha256): \(offer.words)\n".utf8))
      }
    }
  }

  struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "approve",
      abstract: "Lets corrections hold for the documents that they are offered to, from the next import on.")

    @OptionGroup var place: Place
    @Argument(help: "Ids of corrections that wait, as list prints them; their first letters do.")
    var id: [String]
    @Option(help: ArgumentHelp("Why.", valueName: "words")) var reason: String?
    @Option(help: ArgumentHelp("Who; the login name if not given.", valueName: "name")) var by: String?

    func run() throws {
      let offers = try place.offers()
      let lines = try id.flatMap { id in
        let found = offers.filter { $0.id.hasPrefix(id) && !id.isEmpty }
        guard Set(found.map(\.id)).count == 1 else {
          throw JournalOptions.failure(
            found.isEmpty
              ? "\(id): no correction with this id waits for approval; 'paragraf corrections list' names those"
              : "\(id): several ids begin so; give more of it")
        }
        return found.map { offer in
          var line = offer.approval(by: Login.name(by))
          line.reason = reason.map { Correction.Reason(text: $0) }
          return line
        }
      }
      _ = try place.enter(lines)
    }
  }

  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "Takes corrections back, by lines of their own.")

    @OptionGroup var place: Place
    @Argument(help: "Ids of corrections, as list prints them; their first letters do.") var id: [String]
    @Option(help: ArgumentHelp("Why.", valueName: "words")) var reason: String?
    @Option(help: ArgumentHelp("Who; the login name if not given.", valueName: "name")) var by: String?

    func run() throws {
      let log = try place.log()
      let active = log.active + log.approvals
      let lines = try id.map { id in
        let found = active.filter { $0.id.hasPrefix(id) }
        guard found.count == 1, !id.isEmpty else {
          throw JournalOptions.failure(
            found.isEmpty
              ? "\(id): no correction that holds has this id" : "\(id): several ids begin so; give more of it"
          )
        }
        var line = Correction("revert", by: Login.name(by))
        line.supersedes = found[0].id
        line.reason = reason.map { Correction.Reason(text: $0) }
        return line
      }
      _ = try place.enter(lines)
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Tells whether every line follows the one before it unchanged.")

    @OptionGroup var place: Place

    func run() throws {
      let log = try place.log()
      if let fault = log.fault {
        Terminal.complain("\(fault)")
        throw ExitCode.failure
      }
      try Output.print(Array("whole: \(log.lines.count) lines, \(log.active.count) corrections hold\n".utf8))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Prints all lines of the log.")

    @OptionGroup var place: Place

    func run() throws {
      for line in try place.log().lines { try Output.print(line.bytes + [0x0A]) }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Enters the lines of another log, each once.")

    @OptionGroup var place: Place
    @Argument(help: "What export printed; - for standard input.", completion: .file()) var file = "-"

    func run() throws {
      var arguments = PathArguments()
      let path = arguments.input(file)
      let corrections: [Correction]
      do { corrections = try CorrectionLog.lines(of: path) } catch {
        Terminal.complain("\(error)")
        throw ExitCode.validationFailure
      }
      let entered = try place.enter(corrections)
      try Output.print(Array("\(entered) of \(corrections.count) lines entered\n".utf8))
    }
  }
}
