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
    Example(
      "added to another summons",
      "TILLÄGGSKALLELSE\n\nÄrende\tDnr\n12. Taxa för vatten\tKS 2024/12\n13. Budget\tKS 2024/13",
      finds: ["agenda_row: 12, Taxa för vatten, KS 2024/12", "agenda_row: 13, Budget, KS 2024/13"]),
    Example(
      "an announcement",
      "KUNGÖRELSE\n\nKommunfullmäktige sammanträder måndagen den 5 februari 2024 kl 18.00 i Folkets hus.\n\n1. Upprop\n2. Val av justerare\n3. Taxa för vatten, KS 2024/12",
      finds: [
        "agenda_row: 1, Upprop", "agenda_row: 2, Val av justerare",
        "agenda_row: 3, Taxa för vatten, KS 2024/12",
      ]),
    Example(
      "what is proposed below each matter",
      "KALLELSE\n\nÄrenden\n\n1. Taxa för vatten\nBeteckning KS 2024/12\n\nFörslag till beslut\n\nTaxan höjs.\n\n2. Budget\nBeteckning KS 2024/13\n\nFörslag till beslut\n\nBudgeten antas.",
      finds: ["agenda_row: 1, Taxa för vatten, KS 2024/12", "agenda_row: 2, Budget, KS 2024/13"]),
    Example(
      "what is proposed in a column",
      "KALLELSE\n\nNr\tÄrende\tFörslag\tSida\n1\tTaxa för vatten\tTaxan höjs.\t3\n2\tBudget\tBudgeten antas.\t15",
      finds: ["agenda_row: 1, Taxa för vatten", "agenda_row: 2, Budget"]),
    Example(
      "groups of matters",
      "KALLELSE\n\nNr\tÄrende\tDnr\tFöredragande\tTid\n\tBeslutsärenden\n1\tTaxa för vatten\tKS 2024/12\tUlf Bro\t13.10\n\tBordlagda ärenden\n2\tCykelväg\tKS 2023/99\n\tAnmälningsärenden\n3\tDelegationsbeslut\tKS 2024/1",
      finds: [
        "agenda_row: 1, Taxa för vatten, KS 2024/12, Ulf Bro, 13:10", "agenda_row: 2, Cykelväg, KS 2023/99",
        "agenda_row: 3, Delegationsbeslut, KS 2024/1",
      ]),
    Example(
      "groups with letters",
      "FÖREDRAGNINGSLISTA\n\nA. Beslutsärenden\n1. Taxa för hemtjänst, SN 2024/12\n2. Budget, SN 2024/13\nB. Informationsärenden\n3. Läget i hemtjänsten",
      finds: [
        "agenda_row: 1, Taxa för hemtjänst, SN 2024/12", "agenda_row: 2, Budget, SN 2024/13",
        "agenda_row: 3, Läget i hemtjänsten",
      ]),
  ]
}
