import ParagrafKit

/// How a run reads, as its journal keeps it: what decides the text and the facts besides the program and the documents.
package struct RunOptions: Codable, Sendable, Equatable {
  package var repair: RepairMode
  package var ocr: OCRMode
  /// Paths of rule packs, and of the manifests of programs.
  package var packs: [String]
  package var programs: [String]
  /// Folders of the logs of corrections, the output folder's own first; nil where an older version wrote this.
  package var corrections: [FilePath]?
  package var withoutCorrections: Bool?
  /// Whether running lines are kept; nil where an older version wrote this.
  package var keepsRunningLines: Bool?

  /// As the journal has it; nil where it is no such thing.
  package init?(json: String) {
    guard let options = try? Wire.read(RunOptions.self, json.utf8) else { return nil }
    self = options
  }

  /// Logs that were named besides the folder's own.
  package var otherLogs: [FilePath] { Array((corrections ?? []).dropFirst()) }

  /// How it read, for eyes: `--ocr auto --repair normal`.
  package var words: String { "--ocr \(ocr.rawValue) --repair \(repair.rawValue)" }

  /// Files of plug-ins, and logs, that are not there any more. A log without a line has no folder.
  package var missing: [FilePath] {
    ((packs + programs).map { FilePath($0) } + otherLogs.map(\.folder)).filter { !Folder.exists($0) }
  }

  /// The settings, reading as that run did.
  package func applied(to settings: ImportSettings) -> ImportSettings {
    var settings = settings
    (settings.repair.mode, settings.ocr) = (repair, ocr)
    settings.plugins = Plugins(packs: packs, programs: programs)
    settings.keepRunningLines = keepsRunningLines ?? settings.keepRunningLines
    if withoutCorrections == true { settings.repair.leavesOutCorrections = true }
    return settings
  }

  package init(_ settings: ImportSettings) {
    repair = settings.repair.mode
    ocr = settings.ocr
    packs = settings.plugins.packs
    programs = settings.plugins.programs
    corrections = settings.repair.corrections
    keepsRunningLines = settings.keepRunningLines
    withoutCorrections = settings.repair.leavesOutCorrections ? true : nil
  }
}
