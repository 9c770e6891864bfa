import ParagrafKit
import Testing

@Suite struct DatesTests {
  @Test(arguments: [
    ("2022-09-28", "2022-09-28"), ("2022-9-8", "2022-09-08"), ("2022–09–28", "2022-09-28"),
    ("2022/09/28", "2022-09-28"), ("20220928", "2022-09-28"), ("28 september 2022", "2022-09-28"),
    ("den 5 Juli 1893", "1893-07-05"), ("28 SEPTEMBER 2022.", "2022-09-28"), ("28/9 2022", "2022-09-28"),
    ("28.9.2022", "2022-09-28"), ("28/9/2022", "2022-09-28"), ("12 dec. 1957", "1957-12-12"),
    ("3 okt 1988", "1988-10-03"), ("(2022-09-28)", "2022-09-28"), ("28 september 2022, kl. 9", "2022-09-28"),
    ("Onsdagen den 28\tseptember 2022", "2022-09-28"),
  ])
  func printedFormsAreRead(_ text: String, _ iso: String) {
    #expect(Dates.all(in: text).map(\.iso) == [iso])
  }

  @Test(arguments: [
    ("1:a maj 1923", "1923-05-01"), ("den 5:e mars 1931", "1931-03-05"), ("3dje juni 1901", "1901-06-03"),
    ("22:dra april 1899", "1899-04-22"),
  ])
  func ordinalsAreDays(_ text: String, _ iso: String) {
    #expect(Dates.first(in: text)?.iso == iso)
  }

  @Test(arguments: [
    ("28 septembor 2022", "2022-09-28"), ("4 februar1 1962", "1962-02-04"), ("9 oktoher 1962", "1962-10-09"),
    ("9 novernber 1962", nil), ("9 majs 1962", nil),
  ])
  func oneMisreadLetterInALongMonthIsAllowed(_ text: String, _ iso: String?) {
    #expect(Dates.first(in: text)?.iso == iso)
  }

  @Test(arguments: [
    "2022-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "31 april 2022", "0 maj 2022",
    "20221301",
    "1650-01-01", "28 september 22", "30/2 2022",
  ])
  func impossibleDaysAreNone(_ text: String) {
    #expect(Dates.all(in: text).isEmpty)
  }

  @Test(arguments: ["2000-02-29", "2024-02-29", "1904-02-29"])
  func leapDaysExist(_ text: String) {
    #expect(Dates.first(in: text)?.iso == text)
  }

  @Test(arguments: [
    "KS 2019/496", "dnr 418/75", "§§ 12-18", "0221-12 34 56", "1 000 2000", "1.2.4", "kl 8.30-12.10",
    "maj 2022",
    "september", "",
  ])
  func otherNumbersAreNoDays(_ text: String) {
    #expect(Dates.all(in: text).isEmpty)
  }

  @Test(arguments: ["den 19 dennes", "den 19 innevarande.", "den 19 oktober 1893"])
  func aDayMayBeStatedByTheMonthOfTheMinutes(_ text: String) {
    #expect(Dates.first(in: text, monthOf: Day(year: 1893, month: 10, day: 7))?.iso == "1893-10-19")
  }

  @Test func withoutMinutesThisMonthIsNone() {
    #expect(Dates.first(in: "den 19 dennes", monthOf: nil) == nil)
    #expect(Dates.first(in: "den 31 dennes", monthOf: Day(year: 1893, month: 4, day: 7)) == nil)
  }

  @Test func severalDaysComeInOrder() {
    let days = Dates.all(in: "Den 3 maj 2021 och 2021-05-10 samt 1/6 2021; 20210602")
    #expect(days.map(\.iso) == ["2021-05-03", "2021-05-10", "2021-06-01", "2021-06-02"])
  }

  @Test(arguments: [
    ("mars", 3), ("Mar", 3), ("JUNI", 6), ("jul", 7), ("sept", 9), ("dec", 12), ("augustl", 8), ("ma", nil),
    ("möte", nil), ("beslut", nil),
  ])
  func monthsAreKnownByNameAndAbbreviation(_ text: String, _ month: Int?) {
    #expect(Dates.month(text) == month)
  }
}
