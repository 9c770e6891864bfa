import ParagrafKit
import Testing

@Suite struct TimesTests {
  @Test(arguments: [
    ("kl 8.30-12.10", ["08:30", "12:10"]), ("18:30–19:55", ["18:30", "19:55"]), ("kl. 19", ["19:00"]),
    ("Kl. 9.05", ["09:05"]), ("KL 13:00", ["13:00"]), ("klockan 18.30", ["18:30"]),
    ("kl. 18:00-22:40", ["18:00", "22:40"]), ("Kommunhuset kl 9:00 - 11:45", ["09:00", "11:45"]),
    ("09:00-15:17, ajournering 10:05-10:20", ["09:00", "15:17", "10:05", "10:20"]), ("kl 24.00", ["24:00"]),
    ("tisdagen den 4 maj 2021 kl 18:30", ["18:30"]),
  ])
  func printedTimesAreRead(_ text: String, _ times: [String]) {
    #expect(Times.all(in: text) == times)
  }

  @Test(arguments: [
    ("3 e. m.", "15:00"), ("kl 3 e.m.", "15:00"), ("kl. 7 em", "19:00"), ("kl 10 f. m.", "10:00"),
  ])
  func theAfternoonAddsTwelveHours(_ text: String, _ time: String) {
    #expect(Times.all(in: text) == [time])
  }

  @Test(arguments: [
    "2022-09-28", "28.9.2022", "den 28 september 2022", "KS 2019/496", "KS/2020:248-003", "SLK-2024-00009:25",
    "3 elever", "3 500 kronor", "12.345 kr", "10:75", "25:00", "kl är okänt", "",
  ])
  func datesAndCaseNumbersAreNoTimes(_ text: String) {
    #expect(Times.all(in: text).isEmpty)
  }

  @Test func aBareNumberIsATimeOnlyBehindTheClock() {
    #expect(Times.all(in: "19") == [])
    #expect(Times.all(in: "kl 19") == ["19:00"])
    #expect(Times.all(in: "kl 19, 12 ledamöter") == ["19:00"])
  }
}
