/// Whether a METS file's structural map covers all that the file lists: every group of files, every section of
/// metadata. Remembers a number for each file.
struct METSMap {
  private struct Group {
    var id: String
    var line: Int
    var files = 0
    var mapped = 0
  }

  private var groups: [Group] = []
  /// The open group's index, and how many file groups are open.
  private var open: [Int] = []
  /// Group of each file, by its ID's number.
  private var groupOfFile: [Int: Int] = [:]
  private var groupOfID: [String: Int] = [:]
  private var sections: [(id: String, name: String, line: Int)] = []
  private var named: Set<String> = []
  /// Whether the map that CSIP asks for, the only one that counts, is open; FGS has but one.
  private var isInMap = false
  private let isCSIP: Bool

  init(isCSIP: Bool) { self.isCSIP = isCSIP }

  mutating func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    let id = attributes["ID"] ?? ""
    switch name {
    case "dmdSec", "digiprovMD", "rightsMD", "techMD", "sourceMD", "amdSec":
      if sections.count < 10_000 { sections.append((id, name, line)) }
    case "fileGrp":
      groups.append(Group(id: id, line: line))
      groupOfID[id] = groups.count - 1
      open.append(groups.count - 1)
    case "file":
      guard let group = open.last else { return }
      groups[group].files += 1
      groupOfFile[id.hashValue] = group
    case "structMap": isInMap = !isCSIP || attributes["LABEL"] == "CSIP"
    case "div" where isInMap:
      for list in ["ADMID", "DMDID"] {
        for id in SimpleValue.names(attributes[list] ?? "") { named.insert(String(id)) }
      }
    case "fptr" where isInMap: cover(attributes["FILEID"] ?? "")
    case "area" where isInMap: cover(attributes["FILEID"] ?? "")
    case "mptr" where isInMap: cover(attributes["xlink:title"] ?? "")
    default: break
    }
  }

  private mutating func cover(_ id: String) {
    if let group = groupOfID[id] {
      groups[group].mapped = groups[group].files
    } else if let group = groupOfFile.removeValue(forKey: id.hashValue) {
      groups[group].mapped += 1
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "fileGrp": _ = open.popLast()
    case "structMap": isInMap = false
    default: break
    }
  }

  /// - Parameters:
  ///   - report: given a group's line and what the map leaves out of it.
  ///   - warn: the same of sections of metadata, with the rule's name.
  func finish(
    report: (_ words: String, _ line: Int) -> Void,
    warn: (_ rule: String, _ words: String, _ line: Int) -> Void
  ) {
    for group in groups where group.mapped < group.files {
      report(
        "the structural map leaves out \(group.files - group.mapped) of \(group.files) files of the file group "
          + "\(group.id.shown); point to the group", group.line)
    }
    guard isCSIP else { return }
    let covered = sections.contains { $0.name == "amdSec" && named.contains($0.id) }
    for section in sections where section.name != "amdSec" && !named.contains(section.id) {
      if section.name == "dmdSec" {
        warn(
          "CSIP92", "no div of the structural map names the dmdSec \(section.id.shown) in its DMDID",
          section.line)
      } else if !covered {
        warn(
          "CSIP91", "no div of the structural map names \(section.name) \(section.id.shown) in its ADMID",
          section.line)
      }
    }
  }
}
