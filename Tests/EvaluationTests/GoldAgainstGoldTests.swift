import Testing

@testable import Evaluation

/// Gold against itself, whole and changed in ways of which the effect is known.
@Suite struct GoldAgainstGold {
  @Test("Gold against gold is 1 for every type, soft and strict")
  func perfect() {
    let result = CorpusGold.evaluateEach { _ in }
    #expect(result.documents.count >= 23)
    for (type, tally) in result.overall.soft.byType { #expect(tally.rates.f1 == 1, "\(type)") }
    for (type, tally) in result.overall.strict.byType { #expect(tally.rates.f1 == 1, "\(type)") }
    #expect(result.overall.soft.macro.f1 == 1)
    #expect(result.leaks == 0)
    #expect(result.pages.exact == result.pages.compared)
    #expect(result.pageText.similarity == Double(result.pageText.pages))
    #expect(result.errors.isEmpty)
  }

  @Test("Nothing found is 0") func nothing() {
    var result = EvaluationResult()
    for (_, document) in CorpusGold.all { result.add(document, found: nil) }
    #expect(result.overall.soft.micro.f1 == 0)
    #expect(result.missing.count == CorpusGold.all.count)
  }

  @Test("Dropping 20 % lowers recall, not precision") func dropped() {
    let micro = CorpusGold.evaluate { facts, random in
      facts.removeAll { _ in random.next() % 5 == 0 }
    }.overall.soft.micro
    #expect(micro.recall < 0.85)
    #expect(micro.precision > 0.97)
  }

  @Test("Duplicates are wrong") func duplicates() {
    let result = CorpusGold.evaluate { facts, _ in
      facts += facts.filter { $0.type == "decision" || $0.type == "item" }
    }
    #expect(abs(result.rates("decision").precision - 0.5) < 0.02)
    #expect(abs(result.rates("item").precision - 0.5) < 0.02)
    #expect(result.rates("decision").recall == 1)
  }

  @Test("A wrong matter is a miss") func wrongItem() {
    let result = CorpusGold.evaluateEach { fact in
      if fact.type == "decision" || fact.type == "item_dnr" { fact.members["item"] = .string("9999") }
    }
    #expect(result.rates("decision").f1 < 0.2)
    #expect(result.rates("item_dnr").f1 < 0.2)
  }

  @Test("One bad character in a long text is right softly, wrong strictly") func badCharacter() {
    let result = CorpusGold.evaluateEach { fact in
      guard fact.type == "decision", let text = fact.value.string, text.count > 40 else { return }
      fact.value = .string(text.prefix(20) + "~" + text.dropFirst(21))
    }
    #expect(result.rates("decision").f1 > 0.99)
    #expect(result.strictRates("decision").f1 < 0.3)
  }

  @Test("Half a clause is wrong") func halved() {
    let result = CorpusGold.evaluateEach { fact in
      guard fact.type == "decision", let text = fact.value.string else { return }
      fact.value = .string(String(text.prefix(text.count / 2)))
    }
    #expect(result.rates("decision").f1 < 0.1)
  }

  @Test("A wrong kind of section is wrong") func wrongKind() {
    let result = CorpusGold.evaluateEach { fact in
      if fact.type == "section", fact["kind"] == .string("beslut") { fact["kind"] = .string("forslag") }
    }
    #expect(result.rates("section").f1 < 0.9)
  }

  @Test("Case, spaces and § do not matter to numbers and matters") func spelling() {
    let result = CorpusGold.evaluateEach { fact in
      if fact.type == "item_dnr" || fact.type == "part_dnr", let text = fact.value.string {
        let prefix = text.hasPrefix("Dnr") ? "" : "Dnr "
        fact.value = .string(prefix + text.uppercased().split(separator: "/").joined(separator: " / "))
      } else if fact.type == "agenda_row", let number = fact["dnr"]?.string {
        fact["dnr"] = .string(number.uppercased().filter { $0 != " " })
      }
      if let item = fact.members["item"], item.text != "" { fact.members["item"] = .string("§ \(item.text)") }
    }
    for type in ["item_dnr", "part_dnr", "agenda_row.dnr", "decision", "section"] {
      #expect(result.rates(type).f1 == 1, "\(type)")
    }
  }

  @Test("The order of facts does not matter") func order() {
    let result = CorpusGold.evaluate { facts, random in facts.shuffle(using: &random) }
    #expect(result.overall.soft.micro.f1 > 0.9999)
  }

  @Test("A wrong party lowers the party alone") func wrongParty() {
    let result = CorpusGold.evaluateEach { fact in
      if fact.type == "attendee" { fact["party"] = .string("XX") }
    }
    #expect(result.rates("attendee.party").f1 < 0.35)
    #expect(result.rates("attendee").f1 == 1)
    #expect(result.rates("attendee.role").f1 == 1)
  }

  @Test("A wrong total of a vote is wrong") func wrongVote() {
    let result = CorpusGold.evaluateEach { fact in
      if fact.type == "vote" { fact["nej"] = .int((fact["nej"]?.int ?? 0) + 1) }
    }
    #expect(result.rates("vote").f1 == 0)
  }

  @Test("A lost column lowers cells and shape") func lostColumn() {
    let result = CorpusGold.evaluateEach { fact in
      guard fact.type == "table" else { return }
      fact["rows"] = .array((fact["rows"]?.elements ?? []).map { .array($0.elements.dropLast()) })
      fact["n_cols"] = .int((fact["n_cols"]?.int ?? 1) - 1)
    }
    #expect(result.rates("table.cell").f1 < 0.95)
    #expect(result.rates("table.shape").f1 < 0.2)
    #expect(result.strictRates("table").f1 < result.rates("table").f1)
  }

  @Test("A running header inside a decision is reported") func leak() {
    let result = CorpusGold.evaluate { facts, _ in
      guard let line = facts.first(where: { $0.type == "running_line" })?.value.string else { return }
      for index in facts.indices where facts[index].type == "decision" {
        facts[index].value = .string(facts[index].value.text + " " + line)
      }
    }
    #expect(result.leaks > 0)
  }

  @Test("Unknown and malformed facts do no harm") func malformed() {
    let result = CorpusGold.evaluate { facts, _ in
      facts.append(StatedFact(type: "weather", value: .string("sol")))
      facts.append(StatedFact(type: "vote", value: .object(["ja": .string("x")])))
      facts.append(StatedFact(type: "table", value: .string("x")))
      facts.append(StatedFact(type: "section", value: .array([.null])))
      facts.append(StatedFact(type: "decision", value: .object(["x": .double(.pi)])))
    }
    #expect(result.unknownTypes == ["weather": CorpusGold.all.count])
    #expect(result.overall.soft.byType["malformed"]?.extra == CorpusGold.all.count)
    #expect(result.rates("vote").f1 == 1)
  }
}
