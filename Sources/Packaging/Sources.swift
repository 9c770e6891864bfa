import Importing
import Journal
import ParagrafKit

/// Where the documents of a delivery come from: each given path becomes a folder that import wrote. PDFs and folders of them are
/// imported first; a folder that import wrote is taken as it is, unless its files lack something that packages hold: then
/// its documents are read again, elsewhere.
struct Sources {
  /// Why nothing is packaged.
  struct Failure: Error { var status: ExitStatus }

  private(set) var shelves: [Shelf] = []
  /// Documents that could not be read.
  private(set) var failed = 0

  private let work: FilePath
  private let reporter: any Reporter

  /// The formats that a package holds. A ledger or a page with places of words still shows what was masked.
  static func formats(isForPublication: Bool) -> [String] {
    isForPublication ? ["json", "text", "html", "csv", "akn", Holding.maskList] : ["json", "alto", "text", "edits"]
  }

  /// - Parameters:
  ///   - paths: folders that import wrote, PDFs, folders of PDFs.
  ///   - importing: how the others are read; its paths and its output are of no concern.
  ///   - work: a folder for what is imported on the way.
  init(
    _ paths: [FilePath], importing: ImportSettings, isForPublication: Bool, work: FilePath,
    _ reporter: any Reporter
  ) throws {
    self.work = work
    self.reporter = reporter
    let missing = paths.filter { !Folder.exists($0) }
    for path in missing { reporter.say(.error, .noInput, "no such file or folder", file: path) }
    guard missing.isEmpty else { throw Failure(status: .noInput) }
    var settings = importing
    settings.formats = Self.formats(isForPublication: isForPublication)
    settings.documents = nil
    var inputs: [FilePath] = []
    var number = 0
    for path in paths {
      guard let shelf = try Shelf(path) else {
        inputs.append(path)
        continue
      }
      number += 1
      // Whether what lies there was masked, nobody can tell from outside.
      if try !isForPublication && shelf.isComplete(formats: settings.formats) {
        failed += try shelf.failed()
        shelves.append(shelf)
      } else {
        reporter.say(
          .info, .package,
          "its documents are read again, since packages hold \(settings.formats.joined(separator: ", "))",
          file: path)
        settings.paths = [path]
        settings.documents = try shelf.documents()
        try take(settings, as: "again-\(number)")
      }
    }
    if !inputs.isEmpty {
      settings.paths = inputs
      settings.documents = nil
      try take(settings, as: "import")
    }
  }

  private mutating func take(_ settings: ImportSettings, as name: String) throws {
    var settings = settings
    settings.output = work.appending(name.utf8)
    settings.state = nil
    settings.excluded.append(work)
    let status = Importer(settings, reporter: reporter).importAll()
    guard status == .success || status == .someFailed else { throw Failure(status: status) }
    guard let shelf = try Shelf(settings.output) else { return }
    failed += try shelf.failed()
    shelves.append(shelf)
  }

  /// Calls `body` with each document; those of several folders have a number before their names.
  func visit(byMeeting: Bool = false, _ body: (Holding) throws -> Void) throws {
    for (index, shelf) in shelves.enumerated() {
      try shelf.visit(byMeeting: byMeeting) { holding in
        var holding = holding
        if shelves.count > 1 { holding.name = Array("\(index + 1)/".utf8) + holding.name }
        try body(holding)
      }
    }
  }
}
