import ParagrafKit
import Testing

@Suite struct CaseNumbersTests {
  @Test(arguments: [
    "SLK-2024-00009:25", "BN-2016-00046", "2024-00001", "KS 2017/286", "KS2022-465", "ks2022-063",
    "KS KF/2017:182",
    "BUN/2025:13", "KFKS 2015/15-002", "KS/2020:248-003", "2014/354-KS", "00022/2017", "RV180949",
    "LD13/03336",
    "LS 0503-0532", "2011/KS 0206 001", "1.2.4-182-2013", "504-363/03", "KS 02-820 107", "H 00:189", "31/16",
    "VÅ 2021/12",
  ])
  func registriesFormsAreComplete(_ text: String) {
    #expect(CaseNumbers.isComplete(text))
  }

  @Test(arguments: [
    "", "KS", "2022", "§ 12/22", "12/", "KS 12", "kommunstyrelsen 2019/496", "2019/496 (bilaga)",
  ])
  func otherTextsAreNotComplete(_ text: String) {
    #expect(!CaseNumbers.isComplete(text))
  }

  @Test(arguments: [
    ("Dnr KS 2019/496", "KS 2019/496"), ("Dnr: ks2022-063", "ks2022-063"),
    ("DNR. SLK-2024-00009", "SLK-2024-00009"),
    ("§ 12 Budget dnr 418/75, bilaga", "418/75"), ("Diarienummer 2014/354-KS", "2014/354-KS"),
    ("Ärendenummer: KS/2020:248-003", "KS/2020:248-003"), ("Beteckning KS 2017/286", "KS 2017/286"),
    ("(Dnr KS KF/2017:182)", "KS KF/2017:182"), ("/Dnr 304/79/", "304/79"), ("Dur 2019/496", "2019/496"),
    ("Dnr 504-363/03 och dnr 504-364/03", "504-363/03"), ("Dnr\tKS 2019/496\tSida 2", "KS 2019/496"),
  ])
  func whatFollowsALabelIsTheNumber(_ text: String, _ number: String) {
    #expect(CaseNumbers.labelled(in: text) == number)
  }

  @Test(arguments: ["", "KS 2019/496", "Dnr", "Dnr saknas", "Dnr KS", "dörr 2019/496", "Med 2019/496"])
  func withoutALabelOrANumberThereIsNone(_ text: String) {
    #expect(CaseNumbers.labelled(in: text) == nil)
  }

  @Test(arguments: [
    ("Dnr", true), ("dnr:", true), ("Diarienr", true), ("(Dnr", true), ("Dar", true), ("Ärendenr", true),
    ("Den", false), ("Kommun", false),
  ])
  func labelsAreKnownAlsoMisread(_ token: String, _ isLabel: Bool) {
    #expect(CaseNumbers.isLabel(token) == isLabel)
  }
}
