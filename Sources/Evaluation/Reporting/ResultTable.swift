extension EvaluationResult {
  /// The result for eyes, 80 columns wide: types, templates, text layers, worst documents.
  /// - Parameter worst: how many documents to show at most.
  public func table(worst: Int = 10) -> String {
    var lines = typeLines
    let heads = ["docs", "P", "R", "F1", "macroF1", "strict"]
    for (name, groups, path) in [
      ("template", templates, \DocumentResult.template), ("text layer", textLayers, \.textLayer),
    ] {
      lines += ["", Columns.line(name, heads)]
      let counts = Dictionary(documents.map { ($0[keyPath: path], 1) }, uniquingKeysWith: +)
      lines += groups.sorted { $0.key < $1.key }.map { group($0.key, counts[$0.key] ?? 0, $0.value) }
    }
    lines += documentLines(worst)
    lines += [""] + notes
    return lines.map { $0 + "\n" }.joined()
  }

  private var typeLines: [String] {
    var lines = [Columns.line("type", ["P", "R", "F1", "strict", "support", "wrong"])]
    for (type, tally) in overall.soft.byType.sorted(by: { $0.key < $1.key }) where !tally.isEmpty {
      let strict = overall.strict.byType[type] ?? Tally()
      lines.append(rates(type, tally.rates, strict.rates, [tally.support, tally.extra]))
    }
    let total = overall.soft.total
    lines.append(
      rates("MICRO", overall.soft.micro, overall.strict.micro, [total.support, total.extra]))
    lines.append(rates("MACRO", overall.soft.macro, overall.strict.macro, []))
    return lines
  }

  private func rates(_ name: String, _ soft: Rates, _ strict: Rates, _ counts: [Int]) -> String {
    Columns.line(
      name, [soft.precision, soft.recall, soft.f1, strict.f1].map(Columns.rate) + counts.map(String.init))
  }

  private func group(_ name: String, _ count: Int, _ figures: Figures) -> String {
    let micro = figures.soft.micro
    return Columns.line(
      name,
      [String(count)]
        + [micro.precision, micro.recall, micro.f1, figures.soft.macro.f1, figures.strict.micro.f1]
        .map(Columns.rate))
  }

  private func documentLines(_ worst: Int) -> [String] {
    let imperfect = documents.map { ($0, $0.soft.micro) }.filter { $0.1.f1 < 1 }
      .sorted { ($0.1.f1, $0.0.name) < ($1.1.f1, $1.0.name) }
    if imperfect.isEmpty || worst == 0 { return [] }
    let shown = imperfect.prefix(worst)
    return [
      "", Columns.line("worst documents", ["F1", "strict", "missed", "wrong"], nameWidth: Columns.wide),
    ]
      + shown.map { document, micro in
        let total = document.soft.total
        return Columns.line(
          document.name,
          [micro.f1, document.strict.micro.f1].map(Columns.rate)
            + [total.missed, total.extra].map(String.init),
          nameWidth: Columns.wide)
      } + (shown.count < imperfect.count ? ["… and \(imperfect.count - shown.count) more below 1.000"] : [])
  }

  private var notes: [String] {
    var notes = ["documents: \(documents.count), perfect: \(documents.count { $0.soft.micro.f1 == 1 })"]
    if pages.compared > 0 {
      let (exact, near) = (Double(pages.exact), Double(pages.near))
      let count = Double(pages.compared)
      notes.append(
        "page numbers: \(pages.compared) compared, exact \(Columns.rate(exact / count)), "
          + "within one page \(Columns.rate(near / count))")
    }
    if pageText.pages > 0 {
      let mean = Columns.decimals(pageText.similarity / Double(pageText.pages), 4)
      notes.append(
        "page texts: \(pageText.pages), mean similarity \(mean), "
          + "F1 of words \(Columns.rate(pageText.words.rates.f1))")
    }
    notes.append("texts with a running header or footer in them: \(leaks)")
    if !unknownTypes.isEmpty {
      let names = unknownTypes.sorted { $0.key < $1.key }.map { "\(Columns.cut($0.key, 30)) \($0.value)" }
      notes.append("types not in the vocabulary: " + names.joined(separator: ", "))
    }
    if !missing.isEmpty {
      let names = missing.prefix(5).map { Columns.cut($0, 60) }.joined(separator: ", ")
      notes.append("no facts for \(missing.count) documents: \(names)\(missing.count > 5 ? ", …" : "")")
    }
    return notes
  }

  /// Misses and extras, one a line.
  public func errorList(_ count: Int) -> String {
    let all = errors
    let lines = all.prefix(count).map { error in
      let fixed = error.fixed.map { $0 + " " } ?? ""
      return Columns.pad(error.kind == .missed ? "missed" : "wrong", 7)
        + Columns.pad(Columns.cut(error.document, 24), 25) + Columns.pad(error.type, 17)
        + Columns.pad(error.item.map { "§ " + Columns.cut($0, 6) } ?? "-", 9)
        + Columns.cut(fixed + error.value, 100)
    }
    return "\(all.count) missed or wrong"
      + (all.count > lines.count ? "; the first \(lines.count):\n" : ":\n")
      + lines.map { $0 + "\n" }.joined()
  }
}
