import ParagrafKit

enum AgendaExamples {
  static let all = [
    Example(
      "columns",
      "KALLELSE\n\nÄrende\tDnr\tFöredragande\tTid\n1. Taxa för vatten\tKS 2017/311\tEva Ek\t09.00\n2. Mål och budget\tKS 2017/135",
      finds: [
        "agenda_row: 1, Taxa för vatten, KS 2017/311, Eva Ek, 09:00",
        "agenda_row: 2, Mål och budget, KS 2017/135",
      ]),
    Example(
      "case number and presenter below",
      "KALLELSE\n\n**Formalia**\n\n1 Bygglov, Ugglan 1\n\nDnr USS 2013/451\n\n2 Handlingsplan\n\nDnr USS 2013/406. Föredragande: Leila Ek, kl. 15.10",
      finds: [
        "agenda_row: 1, Bygglov, Ugglan 1, USS 2013/451",
        "agenda_row: 2, Handlingsplan, USS 2013/406, Leila Ek, 15:10",
      ]),
    Example(
      "minutes", "PROTOKOLL\n\nÄrende\tDnr\n1. Taxa\tKS 2017/311\n2. Budget\tKS 2017/312", finds: []),
    Example(
      "columns that were lost",
      "KALLELSE\n\nNr. Ärende Dnr Föredragande Tid\n\nBeslutsärenden\n\n1. Mål och budget, kansliet KS 2017/310 Anette Ek 09.00\n\n2. Demokratidag KS 2017/83 Lena By 10.00 & Peter Ek",
      finds: [
        "agenda_row: 1, Mål och budget, kansliet, KS 2017/310, Anette Ek, 09:00",
        "agenda_row: 2, Demokratidag, KS 2017/83, Lena By & Peter Ek, 10:00",
      ]),
  ]
}
