/// A document as it lies in a package.
struct PackagedDocument {
  /// UUID of the document, the same in every package that holds it.
  var id: String
  /// What it is called in the package.
  var name: String
  var holding: Holding
  var description: Description
  /// Nil in packages for publication.
  var original: StoredFile?
  /// What import made of it.
  var derived: [StoredFile]

  /// The file that a reader opens: the original, or what is published in its place.
  var main: StoredFile? {
    original ?? derived.first { $0.path.suffix(5).elementsEqual(".html".utf8) } ?? derived.first
  }

  /// UUID of one of its matters.
  func id(ofItem index: Int) -> String { Identifier.of(["item", id, String(index)]) }

  /// The marks of its matters, each another: `§ 34`; a number that recurs is told apart.
  var marks: [String] {
    var counts: [String: Int] = [:]
    return description.items.enumerated().map { index, item in
      let mark = item.number.isEmpty ? "\(index + 1)" : "§ \(item.number)"
      counts[mark, default: 0] += 1
      let count = counts[mark] ?? 1
      return count == 1 ? mark : "\(mark) (\(count))"
    }
  }
}

/// What all packages of a delivery have in common.
struct PackageContext {
  var delivery: Delivery
  var kind: PackageKind
  var isForPublication: Bool
  /// Seconds since 1970.
  var moment: Int

  var time: String { Moment.text(moment) }
}
