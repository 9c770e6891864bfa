import CSystem
import Checksum
import Glibc
import Importing
import ParagrafKit
import Writers

/// Makes packages of documents. One thread; call it once.
public final class Packager {
  private let settings: PackagingSettings
  private let context: PackageContext
  private let reporter: any Reporter
  private let signals: CInt
  private let print: ([UInt8]) throws -> Void
  private var inserts: [PackageInsert] = []
  private var summary = PackagingSummary()

  /// - Parameters:
  ///   - isForPublication: whether personal data are masked and originals left out.
  ///   - moment: what packages state as the time of their making, seconds since 1970.
  ///   - print: where the list of packages goes.
  public init(
    _ settings: PackagingSettings, isForPublication: Bool, moment: Int, reporter: any Reporter,
    print: @escaping ([UInt8]) throws -> Void
  ) {
    self.settings = settings
    context = PackageContext(
      delivery: settings.delivery, kind: settings.kind, isForPublication: isForPublication, moment: moment)
    self.reporter = reporter
    self.print = print
    signals = paragraf_signals()
  }

  /// Packages everything.
  /// - Parameter importing: how documents are read that were not imported yet.
  public func package(_ paths: [FilePath], importing: ImportSettings) -> ExitStatus {
    do {
      return try make(paths, importing)
    } catch let failure as Sources.Failure {
      return failure.status
    } catch let failure as OutputFolder.Failure {
      reporter.say(.error, .output, failure.message, file: failure.path)
      return .cannotWrite
    } catch let error as PackagingError {
      reporter.say(.error, .package, error.message, file: error.path)
      return .cannotWrite
    } catch is Interrupted {
      reporter.say(
        .error, .package, "interrupted; what is packaged stays, the package begun is made by the next run",
        file: nil)
      return .interrupted
    } catch {
      reporter.say(.error, .package, "\(error)", file: nil)
      return .cannotWrite
    }
  }

  private struct Interrupted: Error {}

  private func make(_ paths: [FilePath], _ importing: ImportSettings) throws -> ExitStatus {
    // Held until all is done.
    let folder = try OutputFolder(settings.output, state: nil)
    defer { withExtendedLifetime(folder) {} }
    PackageFolder.clean(settings.output)
    inserts = schemas
    let own = settings.output.appending(OutputFolder.ownName)
    let work = own.appending((context.isForPublication ? "publish" : "archive").utf8)
    // What a run for the archive left shows what one for publication masks.
    if let code = Folder.remove(own.appending((context.isForPublication ? "archive" : "publish").utf8)) {
      throw PackageFolder.failure(own, code)
    }
    var importing = importing
    importing.excluded.append(settings.output)
    let sources = try Sources(
      paths, importing: importing, isForPublication: context.isForPublication, work: work, reporter)
    switch settings.grouping {
    case .document: try sources.visit(areTogether: false) { try package([$0]) }
    case .meeting: try packageMeetings(sources)
    case .batch: try packageAll(sources)
    }
    if let code = Folder.remove(work) { throw PackageFolder.failure(work, code) }
    summary.failed += sources.failed
    guard summary.packages > 0 || summary.failed > 0 else {
      for path in paths { reporter.say(.error, .noInput, "no document to be packaged", file: path) }
      return .noInput
    }
    reporter.say(.info, .summary, summary.text(settings.kind), file: nil)
    if summary.failed == 0, sources.conflicts > 0 { return .conflicts }
    return summary.failed > 0 || sources.shortfalls > 0 ? .someFailed : .success
  }

  /// Paragraf's own schemas and those that are handed over.
  private var schemas: [PackageInsert] {
    // Copies for publication hold no corrections.
    (Schemas.all + (context.isForPublication ? [] : [CorrectionLog.schema]))
      .map { .bytes(name: $0.name, $0.bytes) }
      + settings.schemas.map { .file($0.path, name: Array("archive/".utf8) + $0.name) }
  }

  // MARK: Groups

  /// Documents of one organ on one day follow each other; of municipalities that share the organ's name each has its own.
  private func packageMeetings(_ sources: Sources) throws {
    var group: [Holding] = []
    func close() throws {
      defer { group = [] }
      guard group.count > 1 else { return try package(group) }
      var byPlace: [String: [Holding]] = [:]
      var places: [String] = []
      for holding in group {
        let place = (try? description(of: holding))?.municipality ?? ""
        if byPlace[place] == nil { places.append(place) }
        byPlace[place, default: []].append(holding)
      }
      // A notice or a summons that names no municipality belongs to the only one there is.
      if places.count == 2, let unnamed = byPlace[""] {
        try package((byPlace[places.first { !$0.isEmpty } ?? ""] ?? []) + unnamed)
        return
      }
      for place in places { try package(byPlace[place] ?? []) }
    }
    try sources.visitByMeeting { holding in
      let isSame = group.last.map { last in
        !holding.organ.isEmpty && !holding.date.isEmpty && last.organ == holding.organ
          && last.date == holding.date
      }
      if isSame == false { try close() }
      group.append(holding)
    }
    if !group.isEmpty { try close() }
  }

  /// One package of everything; documents are gone through twice, so that none has to be held.
  private func packageAll(_ sources: Sources) throws {
    var sum = SHA256()
    var count = 0
    try sources.visit(areTogether: true) { holding in
      sum.add(Self.mark(holding))
      count += 1
    }
    guard count > 0 else { return }
    try package(id: id(sum.hex()), count: count) { add in try sources.visit(areTogether: true, add) }
  }

  private func package(_ documents: [Holding]) throws {
    guard !documents.isEmpty else { return }
    var sum = SHA256()
    for document in documents { sum.add(Self.mark(document)) }
    try package(id: id(sum.hex()), count: documents.count) { add in
      for document in documents { try add(document) }
    }
  }

  /// What of a document its package's name derives from: what it is called, and its content.
  private static func mark(_ holding: Holding) -> [UInt8] {
    holding.originalPath + [0] + Array(holding.sha256.utf8) + [0]
  }

  private func id(_ content: String) -> String {
    Identifier.of([
      "package", settings.kind.rawValue, context.isForPublication ? "publish" : "archive", content,
    ])
  }

  // MARK: A package

  /// - Parameter each: calls its argument with each document.
  private func package(
    id: String, count: Int, _ each: ((Holding) throws -> Void) throws -> Void
  ) throws {
    do {
      let folder = try PackageFolder(id, in: settings.output)
      let writer = try settings.kind.writer.init(
        folder, id: id, scratch: settings.output.appending(OutputFolder.ownName), context)
      let masks = MaskList(id, in: settings.output)
      for schema in inserts { try writer.addSchema(schema) }
      let guide = PackageGuide.text(id: id, documents: count, context)
      try writer.addDocumentation(.bytes(name: PackageGuide.name, Array(guide.utf8)))
      for file in settings.delivery.documentation {
        try writer.addDocumentation(.file(file, name: Array("delivery/".utf8) + file.name))
      }
      try each { holding in
        switch paragraf_next_signal(signals) {
        case 0, SIGUSR1: break
        default: throw Interrupted()
        }
        let about = try description(of: holding)
        try writer.add(holding, about)
        try masks.add(holding)
      }
      try writer.end()
      try masks.end()
      try folder.finish()
      summary.add(documents: count)
      try print(settings.output.appending(id.utf8).bytes + [0x0A])
    } catch let error as PackagingError where error.kind == .document {
      summary.failed += count
      let which = count == 1 ? "" : "; the package of \(count) documents that it belongs to is not made"
      reporter.say(.error, .package, error.message + which, file: error.path)
    }
  }

  private func description(of holding: Holding) throws(PackagingError) -> Description {
    guard let output = holding.outputs.first(where: { $0.format == JSONWriter.format }) else {
      throw PackagingError(kind: .document, path: holding.original, message: "has no record; import it again")
    }
    let path = holding.path(of: output)
    do {
      return try Description(record: try System.contents(of: path))
    } catch let error as SystemError {
      throw PackagingError(
        kind: .document, path: path, message: "cannot be read: \(error.words); import it again")
    } catch let fault as Description.Fault {
      throw PackagingError(kind: .document, path: path, message: "\(fault.reason); import it again")
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

/// What a run of packaging came to.
struct PackagingSummary {
  var packages = 0
  var documents = 0
  /// Documents that are in no package.
  var failed = 0

  mutating func add(documents: Int) {
    packages += 1
    self.documents += documents
  }

  func text(_ kind: PackageKind) -> String {
    var text =
      "\(packages) \(packages == 1 ? "package" : "packages") of kind \(kind.rawValue) with \(documents) \(documents == 1 ? "document" : "documents")"
    if failed > 0 { text += "; \(failed) \(failed == 1 ? "document is" : "documents are") in no package" }
    return text
  }
}
