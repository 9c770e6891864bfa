import ParagrafKit

enum ItemsExamples {
  static let all = [
    Example(
      "organ, §, case number, title below",
      "Tu § 7\tdnr TU2023-458\n\n**Motion om införande av digital anslagstavla**\n\nPeter Ek (MP) har inkommit med en motion.",
      finds: [
        "item: 7", "item_title: Motion om införande av digital anslagstavla", "item_dnr: TU2023-458",
      ]),
    Example(
      "the number behind the title",
      "Försäljning av Kvarnen\tKS § 144\n\nRapporten godkänns.\n\nEva Ek (S)\t§ 12\n\nArvode\tKS § 145",
      finds: [
        "item: 144", "item_title: Försäljning av Kvarnen", "item: 145", "item_title: Arvode",
      ]),
    Example(
      "title on the line of the §", "§ 12 Taxa för vatten och avlopp\nDnr KS 2019/496\n\n**Beslut**",
      finds: ["item: 12", "item_title: Taxa för vatten och avlopp", "item_dnr: KS 2019/496"]),
    Example(
      "typewritten", "§ 18.\tDnr 418/75\n\nAnställande av barnavårdsassistent.",
      finds: ["item: 18", "item_title: Anställande av barnavårdsassistent", "item_dnr: 418/75"]),
    Example(
      "misread §", "KF 872\n\nUpprop och val av justerare",
      finds: ["item: 72", "item_title: Upprop och val av justerare"]),
    Example(
      "number with a letter", "§ 3 a Val av justerare", finds: ["item: 3 a", "item_title: Val av justerare"]),
    Example(
      "a range", "§§ 12-18 Anmälningsärenden", finds: ["item: 12-18", "item_title: Anmälningsärenden"]),
    Example(
      "§ and number worn away in a scan",
      "§ 30 Inrättande av tjänst (Dnr 245/70)\n\nNämnden beslöt avslå.\n\nSNIA Borgen för föreningen (Dnr 30/70)\n\nNämnden beslöt bifalla.\n\nS$ 32. Köp av fastighet (Dnr 121/70)\n\nNämnden beslöt köpa.",
      finds: [
        "item: 30", "item_title: Inrättande av tjänst", "item_dnr: 245/70",
        "item: 31", "item_title: Borgen för föreningen", "item_dnr: 30/70",
        "item: 32", "item_title: Köp av fastighet", "item_dnr: 121/70",
      ]),
    Example(
      "a heading of which the case number alone is left",
      "§ 30 Inrättande av tjänst\nDnr 245/70\n\nNämnden beslöt avslå.\n\nMot beslutet anmäldes reservation.\n\nUtdrag tillställes länsstyrelsen.\n\nDnr 30/70\n\nFöreningen har anhållit om borgen för ett lån, och därvid anfört skäl.\n\n§ 32 Köp av fastighet\nDnr 121/70\n\nNämnden beslöt köpa.\n\n§ 33 Anbud\nDnr 122/70\n\nNämnden beslöt antaga.",
      finds: [
        "item: 30", "item_title: Inrättande av tjänst", "item_dnr: 245/70", "item: 31", "item_dnr: 30/70",
        "item: 32", "item_title: Köp av fastighet", "item_dnr: 121/70",
        "item: 33", "item_title: Anbud", "item_dnr: 122/70",
      ]),
    Example("a law in running text", "6 kap. 6 § kommunallagen anger nämndens ansvar.", finds: []),
    Example("a § that a sentence goes on from", "§ 134, att ge kommundirektören i uppdrag", finds: []),
    Example(
      "no title: text goes on behind the number",
      "§ 1. Protokollet från föregående sammanträde upplästes och godkändes.\n\n§ 2. Föredrogs en skrivelse från länsstyrelsen angående väghållningen.\n\n§ 3. Ansökningen avslogs.",
      finds: ["item: 1", "item: 2", "item: 3"]),
    Example(
      "no title: text below the number",
      "§ 112.\n\nTill justeringsmän för dagens protokoll utsågos herrar Bylund och Tegman.",
      finds: ["item: 112"]),
    Example(
      "stacked numbers, the title beside them",
      "Ks § 88\tVal av justerare\nAu 71\n\nKs § 89\tAnsökan om bidrag till Tallbo\tDnr 57/88 805\nAu 73\tHembygdsförening\n\nFöreningen har ansökt.\n\nKs § 90\tBudget\tDnr 1/88",
      finds: [
        "item: 88", "item_title: Val av justerare", "item: 89",
        "item_title: Ansökan om bidrag till Tallbo Hembygdsförening", "item_dnr: 57/88 805", "item: 90",
        "item_title: Budget", "item_dnr: 1/88",
      ]),
    Example(
      "an association or a company: numbered titles",
      "Protokoll fört vid styrelsemöte\n\n**1. Mötets öppnande**\n\nOrdföranden öppnade mötet.\n\n**2. Val av justerare**\n\nEva Ek utsågs.\n\n**3. Ombyggnad av Svanen**\n\nStyrelsen beslutade\n\n1. att anta anbudet\n\n2. att begära borgen.",
      finds: [
        "item: 1", "item_title: Mötets öppnande", "item: 2", "item_title: Val av justerare", "item: 3",
        "item_title: Ombyggnad av Svanen",
      ]),
    Example(
      "numbered clauses and papers are no items",
      "Protokoll\n\nStyrelsen beslutade\n\n1. Anbudet antas\n\n2. Borgen begärs\n\n3. Avtal tecknas\n\nHandlingarna läggs till akten.",
      finds: []),
    Example(
      "the case number in brackets",
      "§ 100 Interpellation om betygen i årskurs 9\n(KS/2013:501)\n\nSvar har delats ut.\n\n§ 101 Svar på motion (KS/2012:388)\n\n§ 102 Taxa [KS 2013:467]\n\n§ 103 Yttrande över lag (2009:400)\n\n§ 104 Remiss (SOU 2023:45)",
      finds: [
        "item: 100", "item_title: Interpellation om betygen i årskurs 9", "item_dnr: KS/2013:501",
        "item: 101",
        "item_title: Svar på motion", "item_dnr: KS/2012:388", "item: 102", "item_title: Taxa",
        "item_dnr: KS 2013:467", "item: 103", "item_title: Yttrande över lag (2009:400)", "item: 104",
        "item_title: Remiss (SOU 2023:45)",
      ]),
    Example(
      "the case number at the end of a title's first line",
      "**§ 47 Yttrande över motion från TN-2022-2841**\n**Ingrid Falk (L) om gågata**\n\nFörslaget är gott.",
      finds: [
        "item: 47", "item_title: Yttrande över motion från Ingrid Falk (L) om gågata",
        "item_dnr: TN-2022-2841",
      ]),
    Example(
      "a title that heads a section elsewhere",
      "KS § 150\n\n**Information**\n\nDirektören informerar om beredskapen.",
      finds: ["item: 150", "item_title: Information"]),
    Example(
      "numbers that a scan has worn away in an unbroken series",
      "$ 4. Gatubelysningen\n\nFöreningen har anhållit.\n\n$ 5. Inköp av tomt\n\nTomten köps.\n\n$ 6. Taxan\n\nTaxan antogs.\n\nSI. Arbetslösheten\n\nAnslag beviljas.\n\n$ 6. Val av ledamot\n\nHerr Ek valdes.\n\n$ 9. Badhus\n\nMotionen remitterades.",
      edits: ["$ → §", "$ → §", "$ → §"],
      finds: [
        "item: 4", "item_title: Gatubelysningen", "item: 5", "item_title: Inköp av tomt", "item: 6",
        "item_title: Taxan", "item: 7", "item_title: Arbetslösheten", "item: 6", "item_title: Val av ledamot",
        "item: 8", "item_title: Val av ledamot", "item: 9", "item_title: Badhus",
      ]),
    Example(
      "§ and label worn where their places prove them",
      "Su $ 108\tdar KS2019-479\n\nMotion om badhus\n\nNämnden avslår motionen.\n\nSu 8109\tDar KS 2022/205-50\n\nTaxa för torghandel\n\nNämnden antar taxan.",
      edits: ["$ → §", "8 → § ", "Dar → Dnr", "dar → dnr"],
      finds: [
        "item: 108", "item_title: Motion om badhus", "item_dnr: KS2019-479", "item: 109",
        "item_title: Taxa för torghandel", "item_dnr: KS 2022/205-50",
      ]),
    Example(
      "figures of a number without a § are no §",
      "Kf 81\tJustering\n\nTill att justera utses Eva Ek.\n\nKf 82\tTaxa för torghandel\tDnr 31/92\n\nTaxan antages.\n\nKf 83\tMeddelanden\n\nMeddelandena läggs till handlingarna.",
      finds: [
        "item: 81", "item_title: Justering", "item: 82", "item_title: Taxa för torghandel", "item_dnr: 31/92",
        "item: 83", "item_title: Meddelanden",
        // What they might be besides, were there no series.
        "item: 1", "item_title: Justering", "item: 2", "item_title: Taxa för torghandel", "item_dnr: 31/92",
        "item: 3", "item_title: Meddelanden",
      ]),
    Example(
      "a label that is a word", "Nämnden flyttar till Torget 3, där 2019/20 års taxa gäller.", finds: []),
    Example(
      "number and year", "§ 63/20\n\n**Bygglov för Torö 4:7**",
      finds: ["item: 63", "item_title: Bygglov för Torö 4:7"]),
    Example(
      "braces of a system, ranges with two signs, a matter under a number",
      "{§ 44} Skolan\n\n§ 45-§ 47 Interpellationer\n\n§ 48/5 Val av ledamot",
      finds: [
        "item: 44", "item_title: Skolan", "item: 45-47", "item_title: Interpellationer", "item: 48/5",
        "item_title: Val av ledamot",
      ]),
    Example(
      "number and year without a sign",
      "KS 353/2008\n\nTaxa för vatten (Dnr KS2008/145)\n\nKS 354/2008\n\nBudget (Dnr KS2008/146)",
      finds: [
        "item: 353", "item_title: Taxa för vatten", "item_dnr: KS2008/145", "item: 354", "item_title: Budget",
        "item_dnr: KS2008/146",
      ]),
    Example(
      "bare numbers before 1950",
      "Protokoll, hållet vid sammanträde med kommunalnämnden den 5 februari 1948.\n\n44. Upplästes en skrivelse från länsstyrelsen.\n\n45. Nämnden beslöt att laga vägen.\n\n46. Nästa sammanträde hålles i maj.",
      finds: ["item: 44", "item: 45", "item: 46"]),
    Example(
      "numbered clauses are no items",
      "PROTOKOLL\n\nNämnden beslutar\n\n1. Taxan höjs.\n\n2. Vägen lagas.\n\n3. Bron rivs.",
      finds: []),
    Example(
      "numbers behind titles",
      "PROTOKOLL\n\nVal av justerare § 41\n\nTaxa för vatten § 42\n\nBudget § 43",
      finds: [
        "item: 41", "item_title: Val av justerare", "item: 42", "item_title: Taxa för vatten", "item: 43",
        "item_title: Budget",
      ]),
    Example(
      "a case number without a label, two in one line, a class behind it",
      "KS § 25 UN 19/2014\n\nTaxa för vatten\n\nKS § 26 Budget\ndnr ks2022-063, dnr ks2022-064\n\nKS § 27 Skolan\nDnr KS 2021/12 Kod 623",
      finds: [
        "item: 25", "item_title: Taxa för vatten", "item_dnr: UN 19/2014", "item: 26", "item_title: Budget",
        "item_dnr: ks2022-063", "item_dnr: ks2022-064", "item: 27", "item_title: Skolan",
        "item_dnr: KS 2021/12",
      ]),
    Example(
      "who led which §§",
      "Ordförande\tEva Ek\nBo Ask §§ 15-20",
      finds: []),
    Example(
      "a web page for one §",
      "Ks § 85\n\nAnsökan om bidrag till bygdegården\n\nKS2007/0123-04\n\nFöreningen söker bidrag.",
      finds: ["item: 85", "item_title: Ansökan om bidrag till bygdegården", "item_dnr: KS2007/0123-04"]),
    Example(
      "words that are numbered inside a matter",
      "§ 41 Interpellation\n\nAnf. 1 Eva Ek (C)\nJag tackar för svaret.\n\nAnf. 2 Bo Ask (S)\nJag håller med.\n\nAnf. 3 Eva Ek (C)\nTack.\n\n§ 42 Etapper\n\nEtapp 1 Norra delen\n\nEtapp 2 Mellersta delen\n\nEtapp 3 Södra delen\n\n§ 43 Skolan",
      finds: [
        "item: 41", "item_title: Interpellation", "item: 42", "item_title: Etapper", "item: 43",
        "item_title: Skolan",
      ]),
    Example(
      "the number before the sign",
      "56 §\n\nVal av justerare\n\n57 §\n\nBudget",
      finds: ["item: 56", "item_title: Val av justerare", "item: 57", "item_title: Budget"]),
    Example(
      "the number before the sign and a full stop",
      "1 §.\n\nTill justeringsmän utsågos Eva Ek och Bo Ask.\n\n2 §.\n\nFöredrogs en skrivelse från länsstyrelsen.",
      finds: ["item: 1", "item: 2"]),
  ]
}
