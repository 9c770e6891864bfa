import ParagrafKit

/// How a run reads, as its journal keeps it: what decides the text and the facts besides the program and the documents.
package struct RunOptions: Codable, Sendable, Equatable {
  package var repair: RepairMode
  package var ocr: OCRMode
  /// Paths of rule packs, and of the manifests of programs.
  package var packs: [String]
  package var programs: [String]

  package init(_ settings: ImportSettings) {
    repair = settings.repair.mode
    ocr = settings.ocr
    packs = settings.plugins.packs
    programs = settings.plugins.programs
  }
}
