import ParagrafKit
import Testing

@Suite struct ColumnsTests {
  private func running(_ side: String, _ row: Int) -> String {
    "\(side)\(row) löpande text som fyller sin rad helt"
  }

  @Test func columnsOfRunningTextAreReadOneAfterTheOther() {
    var sheet = Sheet()
    for row in 0..<12 {
      sheet.put(running("v", row), 50, 100 + 12 * Float(row))
      sheet.put(running("h", row), 310, 100 + 12 * Float(row))
    }
    let expected = (0..<12).map { running("v", $0) } + (0..<12).map { running("h", $0) }
    #expect(sheet.page.texts == expected)
  }

  @Test func whatStandsOverAndUnderTheColumnsKeepsItsPlace() {
    var sheet = Sheet()
    sheet.put("En rubrik som går tvärs över hela sidan, båda spalterna och mellanrummet", 50, 60)
    for row in 0..<10 {
      sheet.put(running("v", row), 50, 100 + 12 * Float(row))
      sheet.put(running("h", row), 310, 100 + 12 * Float(row))
    }
    sheet.put("En fot som går tvärs över hela sidan, båda spalterna och mellanrummet", 50, 300)
    let texts = sheet.page.texts
    #expect(texts.first?.hasPrefix("En rubrik") == true)
    #expect(texts.last?.hasPrefix("En fot") == true)
    #expect(texts[10] == running("v", 9) && texts[11] == running("h", 0))
  }

  @Test func aTableIsReadRowByRow() {
    var sheet = Sheet()
    for row in 0..<14 {
      sheet.put("Ledamot nummer \(row)", 50, 100 + 12 * Float(row))
      sheet.put("närvarande", 310, 100 + 12 * Float(row))
    }
    #expect(sheet.page.texts == (0..<14).map { "Ledamot nummer \($0) | närvarande" })
  }

  @Test func fewRowsAreNoColumns() {
    var sheet = Sheet()
    for row in 0..<5 {
      sheet.put(running("v", row), 50, 100 + 12 * Float(row))
      sheet.put(running("h", row), 310, 100 + 12 * Float(row))
    }
    #expect(sheet.page.texts.first == "\(running("v", 0)) | \(running("h", 0))")
  }

  @Test func textOverTheWholeWidthIsOneColumn() {
    let rows = (0..<15).map {
      "\($0) en lång rad löpande text som går över hela sidan utan något mellanrum alls"
    }
    var sheet = Sheet()
    for (row, text) in rows.enumerated() { sheet.put(text, 50, 100 + 12 * Float(row)) }
    #expect(sheet.page.texts == rows)
  }
}
