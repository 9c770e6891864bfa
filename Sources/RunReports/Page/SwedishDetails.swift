/// What messages of Paragraf's say in English, in Swedish. Words of libraries and of the system stay as they are.
enum Details {
  /// - Returns: the words, and whether they are still in English.
  static func words(_ detail: String) -> (text: String, isEnglish: Bool) {
    for (english, swedish) in templates {
      if let text = filled(swedish, from: english, in: detail) { return (text, false) }
    }
    return (detail, !detail.isEmpty)
  }

  /// The Swedish template with what stands in the text for each `*` of the English one; nil where that does not fit.
  private static func filled(_ swedish: String, from english: String, in text: String) -> String? {
    let fixed = english.split(separator: "*", omittingEmptySubsequences: false)
    var rest = Substring(text)
    var values: [Substring] = []
    for (index, part) in fixed.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(part) else { return nil }
        rest = rest.dropFirst(part.count)
      } else if index == fixed.count - 1 {
        guard rest.hasSuffix(part) else { return nil }
        values.append(rest.dropLast(part.count))
        rest = ""
      } else {
        guard let place = rest.firstRange(of: part) else { return nil }
        values.append(rest[..<place.lowerBound])
        rest = rest[place.upperBound...]
      }
    }
    guard rest.isEmpty else { return nil }
    var made = ""
    for (index, part) in swedish.split(separator: "*", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { made += kinds[String(values[index - 1])] ?? String(values[index - 1]) }
      made += part
    }
    return made
  }

  /// A star stands for what differs, the same number of times on both sides and in the same order.
  static let templates: [(english: String, swedish: String)] = [
    ("the file is empty", "filen är tom"), ("it holds zeros only", "den består av idel nollor"),
    ("its first * bytes are zeros", "dess * första byte är nollor"),
    ("no PDF header in its first 1,024 bytes", "inget PDF-huvud i dess 1 024 första byte"),
    ("it is *", "den är *"), ("a password is asked for", "den frågar efter ett lösenord"),
    ("its catalog cannot be read", "dess katalog går inte att läsa"),
    ("the list of its pages cannot be read", "förteckningen över dess sidor går inte att läsa"),
    ("PDF document is damaged", "PDF-filen är skadad"),
    ("page * cannot be opened", "sidan * går inte att öppna"),
    ("none of its * pages can be opened", "ingen av dess * sidor går att öppna"),
    ("none of its * pages can be read", "ingen av dess * sidor går att läsa"),
    ("none of its pictures can be read", "ingen av dess bilder går att läsa"),
    ("its picture cannot be read", "bilden går inte att läsa"),
    ("the page tree is empty", "sidträdet är tomt"),
    ("the file holds no text", "filen innehåller ingen text"),
    ("no page is described", "ingen sida är beskriven"),
    ("elements nest too deep", "elementen är för djupt nästlade"),
    ("</*> closes nothing that is open", "</*> avslutar inget som är öppet"),
    ("the file ends inside <*>", "filen slutar inuti <*>"),
    ("the file ends inside page *", "filen slutar inuti sidan *"),
    ("no element of class ocr_page", "inget element av klassen ocr_page"),
    ("no <*> element", "inget element <*>"),
    ("not an ordinary file", "ingen vanlig fil"), ("a folder, not a file", "en mapp, ingen fil"),
    ("the folder cannot be searched: *", "mappen går inte att söka igenom: *"),
    (
      "the document cannot be taken out of the file that carries it",
      "dokumentet går inte att ta ur filen som bär det"
    ),
    ("the document has more than * MB", "dokumentet har mer än * MB"),
    ("somebody still writes it", "någon skriver den fortfarande"),
    ("the file changed while it was read", "filen ändrades medan den lästes"),
    ("its owner forbids the copying of text", "ägaren tillåter inte att texten kopieras"),
    (
      "its outputs would take the place of those of *; import both in one run, or choose another folder",
      "dess resultat skulle ersätta dem av *; importera båda i en körning eller välj en annan mapp"
    ),
    (
      "its outputs would take the place of those of *; rename one of them, or choose another folder",
      "dess resultat skulle ersätta dem av *; byt namn på en av dem eller välj en annan mapp"
    ),
    (
      "the worker was killed by *, at page * of *, or later",
      "läsaren dödades av *, vid sidan * av * eller senare"
    ),
    ("the worker was killed by *, at page * of *", "läsaren dödades av *, vid sidan * av *"),
    ("the worker was killed by *", "läsaren dödades av *"),
    ("the worker ended by itself with status *", "läsaren avslutades av sig själv med status *"),
    ("stopped after * s, at page * of *, or later", "avbröts efter * s, vid sidan * av * eller senare"),
    ("stopped after * s, at page * of *", "avbröts efter * s, vid sidan * av *"),
    ("stopped after * s", "avbröts efter * s"),
    ("Tesseract is not installed (Debian: *)", "Tesseract är inte installerat (Debian: *)"),
    (
      "interrupted; what is done is kept, and the same command goes on from there*",
      "avbröts av någon; det som är klart finns kvar, och samma kommando fortsätter därifrån*"
    ),
    (
      "the output folder is gone; what is done is kept if it comes back",
      "resultatmappen är borta; det som är klart finns kvar om den kommer tillbaka"
    ),
    (
      "is gone; later documents were not tried, run again when it is back",
      "mappen är borta; senare dokument prövades inte, kör igen när den är tillbaka"
    ),
    (
      "*; what is done is kept, run again when there is room",
      "*; det som är klart finns kvar, kör igen när det finns plats"
    ),
  ]

  /// What files are that are no documents.
  private static let kinds: [String: String] = [
    "a ZIP archive, such as docx, xlsx or odt": "ett ZIP-arkiv, till exempel docx, xlsx eller odt",
    "an empty ZIP archive": "ett tomt ZIP-arkiv", "a gzip archive": "ett gzip-arkiv",
    "a bzip2 archive": "ett bzip2-arkiv", "an xz archive": "ett xz-arkiv", "a 7z archive": "ett 7z-arkiv",
    "a RAR archive": "ett RAR-arkiv", "a tar archive": "ett tar-arkiv",
    "an older Office file, such as doc, xls or msg": "en äldre Office-fil, till exempel doc, xls eller msg",
    "an RTF text": "en RTF-text", "a WordPerfect text": "en WordPerfect-text", "a TIFF image": "en TIFF-bild",
    "a JPEG image": "en JPEG-bild", "a PNG image": "en PNG-bild", "a GIF image": "en GIF-bild",
    "a JPEG 2000 image": "en JPEG 2000-bild", "a DjVu document": "ett DjVu-dokument",
    "an HTML page": "en HTML-sida", "an e-mail": "ett e-brev", "plain text": "ren text",
    "No such file or directory": "filen finns inte", "Permission denied": "åtkomst nekas",
    "No space left on device": "disken är full", "Input/output error": "fel på disken",
  ]
}
