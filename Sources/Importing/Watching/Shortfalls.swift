/// What did not come out whole of a folder that is watched, as far as nobody has mended it since.
struct Shortfalls {
  /// Whether documents are moved out of the folder: then a later one of the same name is another.
  private let areMoved: Bool
  private var documents: Set<FilePath> = []
  /// Files that are no documents, as the last look found them.
  private var leftOut: Set<FilePath> = []
  /// Of those, the ones that were moved out of the folder.
  private var isAnyAside = false

  init(areMoved: Bool) { self.areMoved = areMoved }

  var isEmpty: Bool { documents.isEmpty && leftOut.isEmpty && !isAnyAside }

  /// Another look begins.
  mutating func begin() { leftOut = [] }

  mutating func add(_ path: FilePath, _ outcome: Outcome) {
    if !outcome.isWhole { documents.insert(path) } else if !areMoved { documents.remove(path) }
  }

  mutating func add(leftOut path: FilePath) { leftOut.insert(path) }
  mutating func addAside() { isAnyAside = true }
}
