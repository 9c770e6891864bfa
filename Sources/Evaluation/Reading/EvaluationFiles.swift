import FoundationEssentials

/// The files of an evaluation, found in folders.
public enum EvaluationFiles {
  /// The suffix of files with found facts, as `import` writes them.
  public static let suffix = ".facts.jsonl"

  /// All gold under a folder, by path: `X.json`, and `X.expected/gold.json`. JSON of another form is passed
  /// over, and so is what else lies in `X.expected`.
  public static func gold(under folder: String) -> [(path: String, document: GoldDocument)] {
    files(under: folder).compactMap { path in
      let parts = path.split(separator: "/")
      guard let name = parts.last, name.hasSuffix(".json") else { return nil }
      let parent = parts.dropLast().last ?? ""
      let expected = parent.hasSuffix(".expected")
      if expected, name != "gold.json" { return nil }
      guard let bytes = FileManager.default.contents(atPath: path), var document = GoldDocument(bytes: bytes)
      else { return nil }
      document.name = expected ? String(parent.dropLast(9)) : String(name.dropLast(5))
      return (path, document)
    }
  }

  /// The files with found facts at a path: the file itself, or those under a folder. What lies in `X.expected`
  /// was not found but is expected, and is passed over unless the path is such a folder.
  public static func found(at path: String) -> [String] {
    files(under: path).filter { file in
      file.hasSuffix(suffix) && !file.dropFirst(path.count).contains(".expected/")
    }
  }

  /// The document's name that a file with found facts has.
  public static func document(of path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(suffix.count))
  }

  /// Of several files with the document's name the one whose folders are most like the gold's.
  public static func choose(_ candidates: [String], for gold: String) -> String? {
    let own = folders(gold)
    return candidates.max { left, right in
      let (first, second) = (likeness(folders(left), own), likeness(folders(right), own))
      return first == second ? left > right : first < second
    }
  }

  /// Every file under a path, sorted; hidden ones are passed over.
  private static func files(under path: String) -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    guard isFolder else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().flatMap {
      files(under: path.hasSuffix("/") ? path + $0 : "\(path)/\($0)")
    }
  }

  /// The folders of a path, innermost first, `X.expected` left out.
  private static func folders(_ path: String) -> [Substring] {
    path.split(separator: "/").dropLast().reversed().filter { !$0.hasSuffix(".expected") }
  }

  private static func likeness(_ left: [Substring], _ right: [Substring]) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
  }
}
