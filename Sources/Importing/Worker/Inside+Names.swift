import ParagrafKit

extension Inside {
  /// Behind the name of its outputs: `original.pdf`, for these may be called as it is.
  var suffixOfOriginal: String {
    let suffix = name.split(separator: ".").dropFirst().last.map { ".\($0)" } ?? ""
    return Self.original + suffix
  }

  /// The documents among the files that a document carries, under names that can be part of a path.
  static func documents(among attachments: [Attachment]) -> [Inside] {
    var taken: Set<String> = []
    return attachments.filter(\.isDocument).map { attachment in
      let name = usable(attachment.name, place: attachment.place)
      var unique = name
      var number = 2
      while !taken.insert(unique).inserted {
        unique = numbered(name, number)
        number += 1
      }
      return Inside(place: attachment.place, name: unique)
    }
  }

  /// Paths to it as the PDF states them become part of its name; a name that hides a file, or is none, does not stay.
  private static func usable(_ stated: String, place: Int) -> String {
    let name = String(stated.map { $0 == "/" || $0 == "\\" ? "_" : $0 }).drop { $0 == "." || $0 == " " }
    return name.isEmpty ? "document-\(place + 1)" : String(name)
  }

  /// With a number before its suffix.
  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name)~\(number)" }
    return "\(name[..<dot])~\(number)\(name[dot...])"
  }
}
