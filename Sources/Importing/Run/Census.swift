/// How many documents there are: walks the same folders ahead of the import, and holds no list.
struct Census {
  private var inputs: Inputs
  private(set) var counted = 0
  private(set) var isComplete = false

  init(_ inputs: Inputs) { self.inputs = inputs }

  /// Passes over a folder from now on.
  mutating func exclude(_ folder: Folder.Identity) { inputs.excluded.insert(folder) }

  /// - Parameter count: told the size of each document.
  mutating func go(until deadline: Double, count: (Int) -> Void) {
    while !isComplete, System.now < deadline {
      switch inputs.step() {
      case .input(let input):
        counted += 1
        count(FileStamp(of: input.path)?.bytes ?? 0)
      case .end: isComplete = true
      case .closed, .leftOut, .searching: break
      }
    }
  }
}
