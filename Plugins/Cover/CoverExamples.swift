import ParagrafKit

enum CoverExamples {
  static let all = [
    Example(
      "place and time", "Plats och tid\tSessionssalen, kommunhuset 2025-08-05 kl 9.00-12.30",
      finds: [
        "meeting_date: 2025-08-05", "meeting_start: 09:00", "meeting_end: 12:30",
        "meeting_place: Sessionssalen, kommunhuset",
      ]),
    Example(
      "time first", "Tid och plats\tkl. 15.00, Tingshuset",
      finds: ["meeting_start: 15:00", "meeting_place: Tingshuset"]),
    Example(
      "an address", "Plats\tKommunhuset, Storgatan 15, Norrvede",
      finds: ["meeting_place: Kommunhuset, Storgatan 15, Norrvede"]),
    Example(
      "label over two lines", "Justeringens plats\tKansliet, fredag 13 maj 2011\noch tid",
      finds: ["adjustment_date: 2011-05-13"]),
    Example(
      "adjusters", "Justerare\tMargareta Ek (MP)\n\tNiklas By (SD)",
      finds: ["adjuster: Margareta Ek", "adjuster: Niklas By"]),
    Example(
      "notice",
      "Datum då anslaget sätts upp 2011-05-13\tDatum då anslaget tas ned 2011-06-04\nFörvaringsplats för protokollet Kansliet",
      finds: ["notice_posted: 2011-05-13", "notice_removed: 2011-06-04", "minutes_location: Kansliet"]),
    Example(
      "no cover page",
      "Protokoll fört vid sammanträde med kommunfullmäktige i Brännäs\ntorsdagen den 29 mars 1984 kl. 19.00 i församlingshemmet.",
      finds: ["meeting_date: 1984-03-29", "meeting_start: 19:00", "meeting_place: församlingshemmet"]),
    Example(
      "group meetings in parentheses",
      "KALLELSE\n\nDag\tTisdagen den 20 februari 2024\nTid\t09:30–15:30 (gruppmöten 08:30–09:30)",
      finds: ["meeting_date: 2024-02-20", "meeting_start: 09:30", "meeting_end: 15:30"]),
    Example(
      "day and time under one label", "PROTOKOLL\n\nDatum:\t12 maj 2009, kl 16.00 – 18.15",
      finds: ["meeting_date: 2009-05-12", "meeting_start: 16:00", "meeting_end: 18:15"]),
    Example("a written report's day", "TJÄNSTESKRIVELSE\n\nDatum: 2019-08-30", finds: []),
    Example(
      "§ range in the opening sentence",
      "fört vid sammanträde i rådhusets sal onsdagen den 24\nseptember 1958 kl. 18.30-21.05. §§ 412-420.",
      finds: [
        "meeting_date: 1958-09-24", "meeting_start: 18:30", "meeting_end: 21:05",
        "meeting_place: rådhusets sal", "paragraph_range: 412-420",
      ]),
    Example(
      "§ range behind dots", "Underskrifter\tSekreterare\t................\t§§ 61 - 68",
      finds: ["paragraph_range: 61-68"]),
    Example(
      "the end in the last words", "PROTOKOLL\n\n§ 1\n\nSammanträdet avslutades kl. 9,30 e. m.",
      finds: ["meeting_end: 21:30"]),
    Example(
      "notice from and to", "Anslaget från\tAnslaget till\n2019-10-16\t2019-11-07",
      finds: ["notice_posted: 2019-10-16", "notice_removed: 2019-11-07"]),
    Example(
      "notice of a typescript",
      "Anslaget uppsatt   : 1984-05-22\tAnslaget nedtas: 1984-06-13\nFörvaringsplats\t: Socialkontoret\nför protokollet",
      finds: ["notice_posted: 1984-05-22", "notice_removed: 1984-06-13", "minutes_location: Socialkontoret"]),
    Example(
      "the chair's signature is no adjuster's",
      "Sammanträdet var slut.\n\nJusterat den 21 mars 1934:\n\nC. A. Ek\nordförande\n\nEmil By\tElsa Hed",
      finds: ["adjustment_date: 1934-03-21", "chair: C. A. Ek", "adjuster: Emil By", "adjuster: Elsa Hed"]),
    Example("paragraphs", "Paragrafer\t110–115", finds: ["paragraph_range: 110-115"]),
    Example("a sentence", "Justering av budgeten gjordes 2024-01-02 av nämnden.", finds: []),
    Example("a pause", "Mötet ajournerades mellan kl. 10.10 och 10.25.", finds: ["adjournment: 10:10-10:25"]),
    Example(
      "§ range behind a line for the signature", "Sekreterare ............ Paragrafer 88-94",
      finds: ["paragraph_range: 88-94"]),
    Example(
      "the place before the day",
      "Protokoll, fördt vid kommunalstämma med Hvalinge socken uti sockenstugan lördagen den 7 oktober 1893 kl. 10 f. m.",
      finds: ["meeting_date: 1893-10-07", "meeting_start: 10:00", "meeting_place: sockenstugan"]),
    Example("the day alone", "PROTOKOLL\nKommunfullmäktige\n2019-03-25", finds: ["meeting_date: 2019-03-25"]),
    Example(
      "approved on", "Justerat den 8 april 2014", finds: ["adjustment_date: 2014-04-08"]),
    Example(
      "offices below their names", "Håkan Ek\nordförande\nRita By\nNämndsekreterare",
      finds: ["chair: Håkan Ek", "secretary: Rita By"]),
    Example(
      "two who each lead some of the §§",
      "Ordförande\tEva Ek §§ 10-14\n\nOrdförande\tBo Ask §§ 15-20",
      finds: ["chair: Eva Ek", "chair: Bo Ask"]),
    Example(
      "the day of a summons",
      "KALLELSE\nDatum: 2024-02-05\nPlats: Stadshuset",
      finds: ["meeting_place: Stadshuset", "meeting_date: 2024-02-05"]),
    Example(
      "an announcement",
      "KUNGÖRELSE\n\nKommunfullmäktige sammanträder måndagen den 5 februari 2024 kl 18.00 i Folkets hus.",
      finds: ["meeting_date: 2024-02-05", "meeting_start: 18:00", "meeting_place: Folkets hus"]),
    Example(
      "a pause in the line of the time",
      "Tid\t2006-02-05 kl 13.30–15.55, ajournering 14.05-14.15 (§ 25)",
      finds: [
        "meeting_date: 2006-02-05", "meeting_start: 13:30", "meeting_end: 15:55", "adjournment: 14:05-14:15",
      ]),
    Example(
      "with a substitute",
      "Utsedd att justera\tBo Ask med Lena By som ersättare",
      finds: ["adjuster: Bo Ask"]),
    Example(
      "all labels before all values",
      "Sekreterare\nOrdförande\nJusterare\n\nKommunhuset kl 08.30\nEva Ek (S), ordförande\nBo Ask (M)\nRita Holm, sekreterare",
      finds: []),
    Example(
      "labels of several municipalities",
      "Tidpunkt\t2012-02-05, kl 09:00-15:17\nUtsedd att justera\tEva Ek\nPlats och tid för justering\tStadshuset 2012-02-10\nProtokollet omfattar\t§§ 71-82\nDatum för anslags uppsättande\t2012-02-11\nDatum för anslags nedtagande\t2012-03-04\nFörvaringsplats för protokollet\tStadshuset",
      finds: [
        "meeting_date: 2012-02-05", "meeting_start: 09:00", "meeting_end: 15:17", "adjuster: Eva Ek",
        "adjustment_date: 2012-02-10", "paragraph_range: 71-82", "notice_posted: 2012-02-11",
        "notice_removed: 2012-03-04", "minutes_location: Stadshuset",
      ]),
    Example(
      "the notice told in sentences",
      "Protokollets justering har tillkännagivits på kommunens anslagstavla den 6 maj 2003. Anslaget får tas ned den 28 maj 2003. Protokollet förvaras på skolkontoret.",
      finds: ["notice_posted: 2003-05-06", "notice_removed: 2003-05-28", "minutes_location: skolkontoret"]),
    Example(
      "an opening sentence on lines set in the middle",
      "Protokoll, fört vid sammanträde med kommunalnämnden i\n\nFröboda kommun i kommunalrummet lördagen den 14 februari\n\n1948 kl. 4 e. m.",
      finds: ["meeting_date: 1948-02-14", "meeting_start: 16:00", "meeting_place: kommunalrummet"]),
  ]
}
