import Layout
import ParagrafKit
import Testing

@Suite struct RunningLinesTests {
  /// Pages with a header, a body that differs from page to page, and a footer.
  private func pages(
    _ count: Int, rows: Int = 12, header: (Int) -> String?, footer: (Int) -> String? = { _ in nil }
  ) -> [LaidOutPage] {
    let words = [
      "älg", "björnar", "varg", "lodjuren", "räv", "grävlingar", "bävrarna", "igelkottens", "mår", "illrar",
      "is",
    ]
    let sheets = (0..<count).map { number in
      var sheet = Sheet()
      if let text = header(number) { sheet.put(text, 50, 30) }
      for row in 0..<rows {
        // A different choice of words in each line of each page.
        let seed = number * 12 + row + 1
        let text = (0..<7).map { words[(seed * (2 * $0 + 3) + seed / 11 * ($0 + 1)) % 11] }.joined(
          separator: " ")
        sheet.put(text, 50, 120 + 12 * Float(row))
      }
      if let text = footer(number) { sheet.put(text, 50, 800) }
      return sheet
    }
    return Sheet.arrange(sheets).pages
  }

  @Test func aHeaderMayChangeItsPageNumberAndDate() {
    let found = pages(4) { "Norrvede kommun 2021-05-0\($0) Sida \($0 + 1) (4)" }
    #expect(found.map { $0.texts(.header).count } == [1, 1, 1, 1])
    #expect(found.map { $0.texts(.body).count } == [12, 12, 12, 12])
  }

  @Test func aHeaderMayBeMisreadOnOnePage() {
    let found = pages(5) {
      $0 == 2 ? "Norrvede k0mmun Samrnanträdesprotokoll" : "Norrvede kommun Sammanträdesprotokoll"
    }
    #expect(found.map { $0.texts(.header).count } == [1, 1, 1, 1, 1])
  }

  @Test func aPageMayLackTheHeader() {
    let found = pages(5) { $0 == 2 ? nil : "Norrvede kommun Sammanträdesprotokoll" }
    #expect(found.map { $0.texts(.header).count } == [1, 1, 0, 1, 1])
  }

  @Test func aTitleOfOnePageIsBody() {
    let found = pages(4) {
      ["Årets verksamhet", "Ekonomi och personal", "Skolans resultat", "Vägar och vatten"][$0]
    }
    #expect(found.allSatisfy { $0.texts(.header).isEmpty })
    #expect(found[0].texts(.body).first == "Årets verksamhet")
  }

  @Test(arguments: ["Sida 3", "3 (12)", "3(12)", "- 3 -", "[36]", "2 av 22", "Blad 1 (34)", "s. 1 (39)"])
  func aPageNumberAloneIsAFooter(_ text: String) {
    let found = pages(1, header: { _ in nil }, footer: { _ in text })
    #expect(found[0].texts(.footer) == [text])
  }

  @Test(arguments: ["Justerandes sign", "Utdragsbestyrkande", "Justerandes sign EE", "Justorandes sign"])
  func theSignaturesBoxIsAFooterAlsoOnASinglePage(_ text: String) {
    let found = pages(1, header: { _ in nil }, footer: { _ in text })
    #expect(found[0].texts(.footer) == [text])
  }

  @Test func initialsAboveTheSignaturesBoxBelongToTheFooter() {
    var sheet = Sheet()
    for row in 0..<10 {
      sheet.put("Nämnden beslutar att bifalla motionen om skolan", 50, 120 + 12 * Float(row))
    }
    sheet.put("EE", 60, 775)
    sheet.put("B B", 150, 775)
    sheet.put("Justerandes sign", 50, 800)
    sheet.put("Utdragsbestyrkande", 300, 800)
    let page = sheet.page
    #expect(page.texts(.footer).count == 2)
    #expect(page.texts(.body).count == 10)
  }

  @Test(arguments: ["§ 1\u{23} Budget", "KF § 1\u{23}", "Ks § 1\u{23} Val av justerare", "KF 1\u{23}"])
  func itemHeadingsAtTheSameHeightAreBody(_ heading: String) {
    let found = pages(6) { heading.replacing("#", with: "\($0)") }
    #expect(found.allSatisfy { $0.texts(.header).isEmpty })
  }

  @Test func anItemHeadingUnderTheHeaderIsBody() {
    let sheets = (0..<5).map { number in
      var sheet = Sheet()
      sheet.put("Norrvede kommun Sammanträdesprotokoll", 50, 30)
      sheet.put("§ 1\(number) Ärende om skolan", 50, 50)
      sheet.put("Nämnden \(["väljer", "beslutar", "avslår", "bifaller", "utser"][number])", 50, 70)
      return sheet
    }
    let found = Sheet.arrange(sheets).pages
    #expect(
      found.map { $0.texts(.header) } == Array(repeating: ["Norrvede kommun Sammanträdesprotokoll"], count: 5)
    )
    #expect(found[3].texts(.body).first == "§ 13 Ärende om skolan")
  }

  @Test func aDocumentOfOnePageHasNoRepeatedLines() {
    let found = pages(1, header: { _ in "Norrvede kommun" }, footer: { _ in "Storgatan 1, Norrvede" })
    #expect(found[0].texts(.header).isEmpty && found[0].texts(.footer).isEmpty)
  }

  @Test func twoHundredPagesHaveTheirRunningLines() {
    let found = pages(
      200, rows: 3, header: { "Norrvede kommun Protokoll Sida \($0)" },
      footer: { _ in "Storgatan 1, 123 45 Norrvede" })
    #expect(found.allSatisfy { $0.texts(.header).count == 1 && $0.texts(.footer).count == 1 })
    #expect(found.allSatisfy { $0.texts(.body).count == 3 })
  }

  /// How pages are counted, `#` for the number.
  @Test(arguments: [
    "#(28)", "# (94)", "#[25]", "[#]", "Sida # av 17", "Sidan #(30)", "s. # (39)", "Blad # (34)", "# av 22",
    "Page # of 14", "#", "# of (453)",
  ])
  func pageNumbersMayHaveAnyForm(_ form: String) {
    let found = pages(4) { "Norrvede kommun Protokoll " + form.replacing("#", with: "\($0 + 71)") }
    #expect(found.allSatisfy { $0.texts(.header).count == 1 && $0.texts(.body).count == 12 })
  }

  @Test(arguments: [
    "Justerandes sign", "Justerares sign", "Justerarsignaturer", "Justerare signatur", "Justeringssign",
    "Ordförandes signatur", "Justerande", "Justering", "Utdraget bestyrkes", "Utdragsbestyrkning",
    "Utragsbestyrkande", "Expedierat/bestyrkt", "Protokollet har justerats digitalt",
  ])
  func feetOfManyMunicipalitiesAreNoBody(_ label: String) {
    let found = pages(4, header: { _ in nil }, footer: { _ in label })
    #expect(found.allSatisfy { $0.texts(.footer) == [label] })
  }

  @Test func documentsInOneFileHaveTheirOwnHeaders() {
    let found = pages(60) { $0 < 30 ? "Norrvede kommun Kommunstyrelsen" : "Sörvede landsting Hälsonämnden" }
    #expect(found.allSatisfy { $0.texts(.header).count == 1 })
  }

  @Test func textThatIsAlikeOnShortPagesIsNoFooter() {
    let sheets = (1...7).map { number in
      var sheet = Sheet()
      sheet.put("§ \(number) Anmälan", 50, 60)
      sheet.put("Beslut", 50, 80)
      sheet.put("Anmälan läggs till handlingarna.", 50, 100)
      return sheet
    }
    #expect(
      Sheet.arrange(sheets).pages.allSatisfy { $0.texts(.footer).isEmpty && $0.texts(.body).count == 3 })
  }

  @Test func aLongHeaderOnEveryPageIsOne() {
    let rows = [
      "Norrvede kommun", "Kommunkansliet", "Besöksadress", "Storgatan 15", "123 45 Norrvede", "0123-45 67 89",
    ]
    let sheets = (1...5).map { number in
      var sheet = Sheet()
      for (row, text) in rows.enumerated() { sheet.put(text, 50, 30 + 12 * Float(row)) }
      for row in 0..<9 {
        sheet.put("Rad \(number * 31 + row * 7) med olika text \(row * number)", 50, 160 + 12 * Float(row))
      }
      return sheet
    }
    #expect(Sheet.arrange(sheets).pages.allSatisfy { $0.texts(.header).count == 6 })
  }
}
