import Foundation
import TestBench
import Testing

/// A package that `paragraf package` made, and damaged copies of it.
final class DamageBench {
  private let packaging: PackagingBench
  private let package: String
  let kind: String

  init(_ kind: String) throws {
    self.kind = kind
    packaging = try PackagingBench()
    let shelf = try packaging.shelf(
      "shelf",
      [
        "protokoll/ekhamre-kommunstyrelsen-2024-03-13.pdf",
        "protokoll/alvstrom-tillvaxtutskottet-2023-08-01.pdf",
      ])
    // A name that METS writes in codes.
    try FileManager.default.moveItem(
      atPath: packaging.bench.path("\(shelf)/alvstrom-tillvaxtutskottet-2023-08-01.pdf"),
      toPath: packaging.bench.path("\(shelf)/Älvström åäö.pdf"))
    let (result, packages) = try packaging.package([shelf], kind: kind, ["--per", "batch"])
    #expect(result.status == 0, "\(result.errors)")
    package = try #require(packages.first)
  }

  /// A copy, by its path.
  func copy() throws -> URL {
    let place = packaging.bench.folder.appending(path: "copy")
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let copy = place.appending(path: package)
    try FileManager.default.copyItem(at: packaging.bench.folder.appending(path: "out/\(package)"), to: copy)
    return copy
  }

  struct Verdict {
    var status: Int32
    /// Rules of errors, and of warnings.
    var errors: Set<String> = []
    var warnings: Set<String> = []
    var lines: [[String: Any]] = []
    var complaints: String
  }

  func verify(_ folder: URL) throws -> Verdict {
    let result = try packaging.bench.run(["verify", "--json", folder.path])
    var verdict = Verdict(status: result.status, complaints: result.errors)
    for line in result.output.split(separator: "\n") {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      verdict.lines.append(object)
      guard let rule = object["rule"] as? String else { continue }
      if object["severity"] as? String == "error" {
        verdict.errors.insert(rule)
      } else {
        verdict.warnings.insert(rule)
      }
    }
    return verdict
  }

  func run(_ arguments: [String]) throws -> Workbench.Result { try packaging.bench.run(arguments) }

  /// What validators that know nothing of Paragraf say against a package; empty where they find it right, or are not there.
  func others(_ folder: URL) throws -> String {
    guard Validators.areInstalled else { return "" }
    switch kind {
    case "sip":
      let mets = folder.appending(path: "METS.xml").path
      return try Validators.faults(of: [mets], by: .mets) + Validators.metsFixity(folder.path)
    case "bagit": return try Validators.bagit(folder.path)
    default: return ""
    }
  }

  /// Damages a copy, and expects that the rule is named, that the package is refused where the rule is an error, and
  /// wherever others refuse it.
  /// - Parameter rule: `CSIP68`; with `~` behind it a warning; `A|B` where either says it.
  func expect(_ rule: String, _ what: String, _ damage: (URL) throws -> Void) throws {
    let folder = try copy()
    try damage(folder)
    let verdict = try verify(folder)
    let isError = !rule.hasSuffix("~")
    let rules = rule.split(separator: "|").map { String($0.prefix { $0 != "~" }) }
    let found = isError ? verdict.errors : verdict.warnings
    #expect(
      !found.isDisjoint(with: rules), "\(what): wanted \(rule), found \(verdict.errors) \(verdict.warnings)")
    #expect(verdict.status == (verdict.errors.isEmpty ? 0 : 1), "\(what): \(verdict.complaints)")
    if verdict.status == 0 { #expect(try others(folder) == "", "\(what)") }
  }
}

/// An edit of a text file by a regular expression: the first place alone.
struct Edit {
  var rule: String
  var pattern: String
  var replacement: String

  init(_ rule: String, _ pattern: String, _ replacement: String) {
    (self.rule, self.pattern, self.replacement) = (rule, pattern, replacement)
  }

  func apply(to file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let expression = try NSRegularExpression(pattern: pattern, options: .dotMatchesLineSeparators)
    let whole = NSRange(text.startIndex..., in: text)
    let match = try #require(expression.firstMatch(in: text, range: whole), "\(pattern) matches nothing")
    let place = try #require(Range(match.range, in: text))
    let new = expression.replacementString(for: match, in: text, offset: 0, template: replacement)
    let edited = text.replacingCharacters(in: place, with: new)
    #expect(edited != text, "\(pattern) changes nothing")
    try Data(edited.utf8).write(to: file)
  }
}
