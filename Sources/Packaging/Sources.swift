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
  /// Corrections that are not honoured: they fit nowhere any more, or wait for approval.
  private(set) var conflicts = 0

  /// Documents that are packaged though they are partial, or were read without a program that failed, and files that were
  /// left out. Counted where the run is strict.
  private(set) var shortfalls = 0

  private let work: FilePath
  private let isStrict: Bool
  private let reporter: any Reporter

  /// The formats that a package holds. A ledger or a page with places of words still shows what was masked.
  static func formats(isForPublication: Bool) -> [String] {
    isForPublication
      ? ["json", "text", "html", "csv", "akn", Holding.maskList] : ["json", "alto", "text", "edits"]
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
    isStrict = importing.isStrict
    self.reporter = reporter
    let missing = paths.filter { !Folder.exists($0) }
    for path in missing { reporter.say(.error, .noInput, "no such file or folder", file: path) }
    guard missing.isEmpty else { throw Failure(status: .noInput) }
    var settings = importing
    settings.formats = Self.formats(isForPublication: isForPublication)
    settings.documents = nil
    var inputs: [FilePath] = []
    var number = 0
    var given: Set<FilePath> = []
    for path in paths {
      let real = Folder.real(path) ?? path
      guard given.insert(real).inserted else { continue }
      guard let shelf = try Shelf(path, importing.repair) else {
        if let output = Self.imported(around: real) {
          reporter.say(
            .error, .noInput, "lies in what import wrote to \(output.display); name that folder", file: path)
          throw Failure(status: .noInput)
        }
        inputs.append(path)
        continue
      }
      number += 1
      try tellLeftOut(of: shelf)
      // Whether what lies there was masked, nobody can tell from outside.
      let isComplete = try !isForPublication && shelf.isComplete(formats: settings.formats)
      if try isComplete && shelf.honoursCorrections() {
        try shelf.visitFailed { path, words in
          failed += 1
          reporter.say(.error, .package, "is in no package: \(words)", file: path)
        }
        try shelf.visitConflicts { path, words in
          conflicts += 1
          reporter.say(.warning, .decision, words, file: path)
        }
        try add(shelf)
      } else {
        let reason =
          isComplete
          ? "other corrections hold than it was imported by"
          : "packages hold \(settings.formats.joined(separator: ", "))"
        let how = shelf.options.map { ", as they were imported: \($0.words)" } ?? ""
        reporter.say(.info, .package, "its documents are read again, since \(reason)\(how)", file: path)
        var again = try asImported(shelf, settings, given: importing, path)
        again.paths = [path]
        again.repair.corrections = shelf.logs
        again.documents = try shelf.documents()
        try take(again, as: "again-\(number)")
      }
    }
    if !inputs.isEmpty {
      settings.paths = inputs
      settings.documents = nil
      try take(settings, as: "import")
    }
  }

  /// The settings with which the folder was imported: no package holds another text than the import that was looked at.
  private func asImported(
    _ shelf: Shelf, _ settings: ImportSettings, given: ImportSettings, _ path: FilePath
  ) throws -> ImportSettings {
    guard let options = shelf.options else { return settings }
    let asked = RunOptions(given)
    if !(asked.packs + asked.programs).isEmpty,
      (asked.packs, asked.programs) != (options.packs, options.programs)
    {
      let own = (options.packs + options.programs).joined(separator: ", ")
      reporter.say(
        .error, .package,
        "was imported with \(own.isEmpty ? "no plug-ins" : own); import it with those that you name, then package it",
        file: path)
      throw Failure(status: .noInput)
    }
    for missing in options.missing {
      reporter.say(
        .error, .package,
        "is gone, and \(path.display) was imported with it; put it back, or import without it",
        file: missing)
    }
    guard options.missing.isEmpty else { throw Failure(status: .noInput) }
    let applied = options.applied(to: settings)
    // Whether people's corrections hold may be asked anew.
    var asThen = applied
    asThen.repair.leavesOutCorrections = options.withoutCorrections == true
    let others = try shelf.readOtherwise(than: try asThen.fingerprint(for: try shelf.audience))
    guard others == 0 else {
      reporter.say(
        .error, .package,
        """
        \(Counted.text(others, "document")) would be read otherwise now than when imported: the program, what it reads with, \
        or a plug-in has changed; import again, look at it, then package it
        """, file: path)
      throw Failure(status: .noInput)
    }
    return applied
  }

  private mutating func take(_ settings: ImportSettings, as name: String) throws {
    var settings = settings
    settings.output = work.appending(name.utf8)
    settings.state = nil
    settings.isStep = true
    settings.excluded.append(work)
    let status = Importer(settings, reporter: reporter).importAll()
    guard [.success, .someFailed, .conflicts].contains(status) else { throw Failure(status: status) }
    // What a run that was broken off left there is known, and counts where this one came to it.
    guard let shelf = try Shelf(settings.output, lastRunAlone: true, settings.repair) else { return }
    try shelf.visitFailed { _, _ in failed += 1 }
    try shelf.visitConflicts { _, _ in conflicts += 1 }
    try tellLeftOut(of: shelf)
    try add(shelf)
  }

  private mutating func add(_ shelf: Shelf) throws {
    shelves.append(shelf)
    guard isStrict else { return }
    try shelf.visitShortfalls { path, words in
      shortfalls += 1
      reporter.say(.warning, .package, "is packaged, but \(words)", file: path)
    }
  }

  /// Files of the folder that was imported which are no documents, and so in no package.
  private mutating func tellLeftOut(of shelf: Shelf) throws {
    guard isStrict else { return }
    try shelf.visitLeftOut { path, words in
      shortfalls += 1
      reporter.say(.warning, .package, "is in no package: left out, \(words)", file: path)
    }
  }

  /// The folder that import wrote to and that holds this path.
  private static func imported(around path: FilePath) -> FilePath? {
    var folder = path
    while folder.bytes.count > 1 {
      folder = folder.folder
      if StatePlace.journal(of: folder) != nil { return folder }
    }
    return nil
  }

  /// Calls `body` with each document.
  /// - Parameter areTogether: whether documents of several folders lie in one package; then a number tells these apart.
  func visit(areTogether: Bool, _ body: (Holding) throws -> Void) throws {
    try visit(areTogether: areTogether, byMeeting: false, body)
  }

  /// The same, documents of one organ on one day behind each other. Where there are several folders all are held: what is
  /// known of a document without reading it.
  func visitByMeeting(_ body: (Holding) throws -> Void) throws {
    guard shelves.count > 1 else { return try visit(areTogether: false, byMeeting: true, body) }
    var all: [Holding] = []
    try visit(areTogether: true, byMeeting: true) { all.append($0) }
    func key(_ index: Int) -> (Int, String, String, Int) {
      let holding = all[index]
      return (holding.organ.isEmpty || holding.date.isEmpty ? 1 : 0, holding.organ, holding.date, index)
    }
    for index in all.indices.sorted(by: { key($0) < key($1) }) { try body(all[index]) }
  }

  private func visit(areTogether: Bool, byMeeting: Bool, _ body: (Holding) throws -> Void) throws {
    for (index, shelf) in shelves.enumerated() {
      try shelf.visit(byMeeting: byMeeting) { holding in
        var holding = holding
        if areTogether, shelves.count > 1 { holding.prefix = Array("\(index + 1)/".utf8) }
        try body(holding)
      }
    }
  }
}
