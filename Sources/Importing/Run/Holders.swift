/// Files that carry documents, while these are being read.
struct Holders {
  /// How many of its documents are left, and what the file came to.
  private var open: [FilePath: (left: Int, outcome: Outcome)] = [:]
  /// Outputs in folders that are called as those of documents inside a file, and whose they are.
  private var claims: [FilePath: FilePath] = [:]

  /// The documents of a file are to be read.
  mutating func open(_ file: FilePath, _ outcome: Outcome, documents: Int) {
    open[file] = (documents, outcome)
  }

  /// A document inside a file has ended.
  /// - Returns: what the file came to in the end, if that was the last one: it failed where one of them did. Nil before.
  mutating func ended(inside file: FilePath, _ outcome: Outcome) -> Outcome? {
    guard var holder = open[file] else { return nil }
    holder.left -= 1
    if outcome.status == .failed, holder.outcome.status != .failed {
      holder.outcome.status = .failed
      (holder.outcome.reason, holder.outcome.detail) = (outcome.reason, outcome.detail)
    }
    open[file] = holder.left > 0 ? holder : nil
    return holder.left > 0 ? nil : holder.outcome
  }

  /// Who has the outputs' name in this run already: a folder of the input may be called as that of documents inside a file.
  mutating func claimant(of input: Input) -> FilePath? {
    guard input.liesAmongDocumentsInside else { return nil }
    if let other = claims[input.output], other != input.path { return other }
    claims[input.output] = input.path
    return nil
  }
}
