import ParagrafKit

/// What Paragraf's names are to an archivist.
enum Labels {
  static func status(_ status: Status) -> String {
    switch status {
    case .imported: "inlästa"
    case .partial: "ofullständiga"
    case .failed: "ej inlästa"
    }
  }

  /// Why files were left out.
  static func leftOut(_ reason: String) -> String {
    switch LeftOutReason(rawValue: reason) {
    case .office: "från kontorsprogram"
    case .mail: "e-post"
    case .archive: "arkivfiler"
    case .otherKind: "av annat slag"
    case .hidden: "dolda"
    case .temporary: "med tillfälligt namn"
    case .link: "länkar som inte leder någonstans, eller till det som ändå läses"
    case .specialFile: "rör, socklar eller enheter"
    case .ownOutput: "som Paragraf har skrivit"
    case .unreadable: "som inte får läsas"
    case nil: reason
    }
  }

  /// Why a document was not read, and what can be done. A reason that this version does not know stays as it is.
  static func failure(_ reason: String) -> (title: String, advice: String) {
    switch FailureReason(rawValue: reason) {
    case .notAPDF:
      (
        "Inte en PDF",
        "Filen är ingen PDF, vad namnet än säger. Bilder, ren text, ALTO, hOCR och PAGE XML läses under egna namn."
      )
    case .damaged:
      ("Skadad", "Skaffa om möjligt ett nytt exemplar, eller laga en PDF med ”qpdf FIL NYFIL”.")
    case .encrypted:
      ("Låst med lösenord", "Ta bort lösenordet med ”qpdf --decrypt --password=… FIL NYFIL”.")
    case .noPages: ("Utan sidor", "Det finns inga sidor i filen.")
    case .timeLimit: ("Tog för lång tid", "Tillåt mer tid med --time-limit SEKUNDER.")
    case .memoryLimit: ("Tog för mycket minne", "Tillåt mer minne med --memory-limit MB.")
    case .crashed: ("Läsaren kraschade", "Anmäl felet, gärna med filen om den får lämnas ut.")
    case .unreadable:
      ("Gick inte att öppna", "Kontrollera att filen finns kvar och att den som importerar får läsa den.")
    case .growing: ("Skrevs fortfarande", "Importera filen igen när den är hel.")
    case .notPermitted:
      (
        "Kopiering inte tillåten",
        "Filens ägare tillåter inte att texten kopieras. Utan --respect-permissions läses den."
      )
    case .noOCR:
      ("Bild som kräver OCR", "Bilder läses med OCR. Installera Tesseract och importera igen.")
    case .outputError:
      ("Resultatet gick inte att skriva", "Kontrollera diskutrymme och behörigheter och importera igen.")
    case nil: (reason, "")
    }
  }

  /// Whether a document as a whole lacks this, whatever page is named.
  static func isOfDocument(_ reason: String) -> Bool {
    ["no-structure", "no-page-list", "documents-inside"].contains(reason)
  }

  /// What a document lacks, and what that means.
  /// - Parameter ocr: how pictures were read, as far as that is known: what was tried is not advised.
  static func gap(_ reason: String, ocr: OCRMode?) -> (title: String, advice: String) {
    switch reason {
    case "no-text":
      (
        "Sidor utan text",
        ocr == .never || ocr == nil
          ? "Sidorna har ingen text. Bilder läses med OCR: --ocr auto eller --ocr always."
          : "Sidorna är bilder där inget gick att läsa, eller tomma. Skanna dem på nytt om det står något på dem."
      )
    case "garbled-text":
      (
        "Förvanskad text",
        "En del bokstäver i textlagret står för andra; texten är tagen som den är." + always(ocr)
      )
    case "unreadable-text":
      (
        "Oläsligt textlager",
        "Bokstäverna i textlagret står för andra och lästes inte." + always(ocr)
      )
    case "damaged-page":
      ("Skadade sidor", "Sidorna har syntaxfel; något på dem kan saknas. Jämför med originalet.")
    case "missing-page": ("Sidor som inte gick att öppna", "Skaffa om möjligt ett nytt exemplar av filen.")
    case "lost-page":
      (
        "Överhoppade sidor",
        "Sidorna tog för lång tid eller för mycket minne, eller kraschade läsaren. Resten är inläst."
      )
    case "documents-inside":
      (
        "Inbäddade dokument som inte lästes",
        "Ett inbäddat dokument bär i sin tur med sig dokument, uppräknade i dess post. Spara dem och importera dem för sig."
      )
    case "xfa-form":
      (
        "XFA-formulär som inte lästes",
        "Sidan är en ersättningstext. Öppna formuläret i ett program som visar XFA, skriv ut det till PDF och importera den."
      )
    case "no-page-list":
      (
        "Sidförteckningen är borta",
        "Efter den sista sidan som hittades kan det ha funnits fler. Jämför med originalet."
      )
    case "no-structure": ("Bara text", "Texten är inläst, men ärenden och uppgifter gick inte att ta fram.")
    default: (reason, "")
    }
  }

  private static func always(_ ocr: OCRMode?) -> String {
    ocr == .always ? " Skanna eller skriv ut sidorna på nytt." : " --ocr always kan hjälpa."
  }

  /// `beslut i § 14` of `decision of § 14`, as the journal names the least certain fact.
  static func doubt(_ doubt: String) -> String {
    guard let mark = doubt.utf8.firstIndex(of: UInt8(ascii: " ")) else { return fact(doubt) }
    let place = doubt[mark...]
    return fact(String(doubt[..<mark]))
      + (place.hasPrefix(" of ") ? " i \(place.dropFirst(4))" : String(place))
  }

  private static func fact(_ type: String) -> String {
    facts[type] ?? String(decoding: type.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }

  private static let facts: [String: String] = [
    "document_kind": "dokumenttyp", "municipality": "kommun", "body": "organ",
    "meeting_date": "sammanträdesdag",
    "meeting_start": "början", "meeting_end": "slut", "meeting_place": "plats", "adjournment": "ajournering",
    "chair": "ordförande", "secretary": "sekreterare", "adjuster": "justerare",
    "adjustment_date": "justeringsdag",
    "paragraph_range": "paragrafer", "notice_posted": "anslagets uppsättande",
    "notice_removed": "anslagets nedtagande", "minutes_location": "förvaringsplats",
    "signed_by": "undertecknare",
    "attendee": "närvarande", "absent": "frånvarande", "summoned": "kallad",
    "agenda_row": "rad i föredragningslista",
    "toc_row": "rad i innehållsförteckning", "table": "tabell", "document_title": "titel",
    "document_date": "datum",
    "document_dnr": "diarienummer", "author": "handläggare", "period": "period", "part": "bilaga",
    "item": "ärende", "item_title": "ärenderubrik", "item_dnr": "diarienummer", "section": "avsnitt",
    "decision": "beslut", "proposal": "förslag", "motion": "yrkande", "vote": "votering",
    "vote_individual": "röst", "reservation": "reservation", "special_statement": "särskilt yttrande",
    "protocol_note": "protokollsanteckning", "jav": "jäv", "recipient": "mottagare", "secrecy": "sekretess",
    "immediate_adjustment": "omedelbar justering", "extra_item": "tilläggsärende",
  ]
}
