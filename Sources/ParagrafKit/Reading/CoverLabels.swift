/// What the cover pages of Swedish minutes call their parts, over municipalities and decades. Folded.
public enum CoverLabels {
  private static let reader = LabelReader(
    table.flatMap { id, texts in texts.map { LabelReader.Label($0, id) } })

  /// All labels, folded.
  public static let labels = Set(table.flatMap(\.texts))

  /// Reads a document's cover: the body lines before its first item.
  public static func read(_ text: ReadingText) -> [LabelledValue] {
    let known = text.vocabulary.labels
    guard !known.isEmpty else { return reader.read(lines(of: text)) }
    let common = table.flatMap { id, texts in texts.map { LabelReader.Label($0, id) } }
    return LabelReader(common.filter { known[$0.text] == nil } + known.map { LabelReader.Label($0, $1) })
      .read(lines(of: text))
  }

  /// What labels can stand for.
  public static let ids = table.map(\.id)

  /// Reads the labels that stand for one thing alone.
  public static func read(_ text: ReadingText, only id: String) -> [LabelledValue] {
    var labels = table.filter { $0.id == id }.flatMap { id, texts in texts.map { LabelReader.Label($0, id) } }
    labels += text.vocabulary.labels.filter { $0.value == id }.map { LabelReader.Label($0.key, id) }
    return LabelReader(labels).read(lines(of: text))
  }

  /// Covers are no longer than this many lines, lists of members in large councils included.
  private static let longest = 400

  private static func lines(of text: ReadingText) -> [Line] {
    let first = text.outline.items.first?.heading.lowerBound ?? text.lines.count
    let lines = text.bodyLines(in: 0..<min(first, longest))
    // An agenda names presenters and case numbers of its own.
    let agenda = PrintedAgenda.read(text).lines
    return agenda.isEmpty ? lines : lines.filter { !agenda.contains($0.index) }
  }

  private static let table: [(id: String, texts: [String])] = [
    (
      "place-time",
      ["plats och tid", "tid och plats", "tid och plats for sammantradet", "plats och tidpunkt"]
    ),
    ("place", ["plats", "sammantradesplats", "lokal", "motesplats", "plats for sammantradet"]),
    (
      "time",
      [
        "tid", "dag och tid", "tidpunkt", "sammantradestid", "motestid", "datum och tid",
        "tid for sammantradet",
      ]
    ),
    // Headers have a `Datum` too, that of the paper; which one is meant shows where it stands.
    ("day", ["datum", "dag", "motesdag"]),
    ("date", ["sammantradesdatum", "sammantradesdag", "motesdatum", "datum for sammantradet"]),
    (
      "deciding",
      [
        "beslutande", "beslutande ledamoter", "narvarande ledamoter", "narvarande", "narvarande voro",
        "narvarande var", "ledamoter",
        "beslutande ledamoter och ersattare", "tjanstgorande ledamoter", "narvarande beslutande",
        "narvarande undertecknad ordforande samt", "narvarande undertecknad ordforande och",
      ]
    ),
    (
      "serving",
      [
        "tjanstgorande ersattare", "tjg ersattare", "tjg suppl", "tjanstgorande suppleant",
        "tjanstgorande suppleanter", "tjg ers", "tjanstg ersattare", "tjanstg. ersattare", "tjg. ersattare",
        "tjanstg suppl", "tjg. suppl", "tjansteg ersattare",
      ]
    ),
    (
      "substitutes",
      [
        "ersattare", "ej tjanstgorande ersattare", "icke tjanstgorande ersattare", "narvarande ersattare",
        "narvarande ej tjanstgorande ersattare", "ej tjanstgorande", "icke tjanstgorande", "ovriga ersattare",
        "suppleanter", "ej beslutande", "narvarande suppleanter", "narv ej tjg ers", "ej tjg ersattare",
        "ej tjg ers", "ej tjg suppl", "ej tjg. suppl", "ej tjanstg ersattare", "ej tjanstg. ersattare",
        "icke tjg ersattare", "icke tjg suppl", "ej tjanstgorande suppleanter", "ovriga suppleanter",
      ]
    ),
    (
      "absent",
      [
        "franvarande", "franvarande ledamoter", "ej narvarande", "anmalt forfall", "anmalt forhinder",
        "forhinder", "forfall", "franvarande med anmalt forfall", "franvarande med anmalt forhinder",
      ]
    ),
    (
      "others",
      [
        "ovriga deltagande", "ovriga deltagare", "ovriga narvarande", "ovriga", "tjansteman",
        "tjanstepersoner",
        "narvarande tjansteman", "inbjudna", "foredragande", "narvaroratt", "fackliga organisationer",
        "fackliga representanter", "narvarande tjanstepersoner", "ovriga deltagande tjansteman",
        "personalforetradare",
        "dessutom narvar", "dessutom narvarande", "harjamte narvar", "vidare narvar", "dartill narvar",
        "deltagande tjansteman", "fran forvaltningen", "ovriga som deltagit", "dessutom", "harjamte",
        "darjamte", "darutover",
      ]
    ),
    (
      "adjusters",
      [
        "utses att justera", "justeras av", "utsedd att justera", "utsedda att justera", "justerare",
        "justeringsman",
        "justeringspersoner", "att justera protokollet", "att justera", "till justerare utses",
        "justeringsperson",
        "utses att justera protokollet", "utsedd justerare", "utsedda justerare",
      ]
    ),
    (
      "adjustment",
      [
        "justeringens plats och tid", "plats och tid for justering", "justering", "tid for justering",
        "tid och plats for justering",
        "digital justering", "justeringens tid och plats", "justeringstid", "justeringsdag",
        "justeringsdatum",
        "datum for justering", "justeringen", "justerat den", "justeradt den", "justerat", "justeringsdag",
        "protokollet justerat", "protokollet justerades", "justerades",
      ]
    ),
    ("signatures", ["underskrifter", "underskrift", "signaturer"]),
    ("secretary", ["sekreterare", "underskrift sekreterare", "vid protokollet", "protokollforare"]),
    ("chair", ["ordforande", "underskrift ordforande"]),
    ("signing-adjuster", ["justerande", "underskrift justerare", "underskrift justerande", "justeras"]),
    (
      "paragraphs",
      [
        "paragrafer", "paragraf", "justerade paragrafer", "protokollet omfattar", "avser paragrafer",
        "paragraf nr", "omfattning", "omfattar",
      ]
    ),
    (
      "notice",
      [
        "anslag/bevis", "bevis", "bevis om anslag", "bevis om anslagsdag", "anslagsbevis", "anslag",
        "anslag / bevis",
      ]
    ),
    ("organ", ["organ", "instans", "forum", "styrelse/namnd", "namnd", "myndighet", "beslutsinstans"]),
    (
      "posted",
      [
        "datum for anslags uppsattande", "datum da anslaget satts upp", "anslaget uppsatt",
        "anslaget satts upp",
        "anslag satts upp", "datum for uppsattande", "datum for anslagets uppsattande", "anslag uppsatt",
        "uppsatt", "anslagsdatum", "anslagsdag", "datum da anslag satts upp", "datum for anslag",
        "anslaget den",
        "anslagstid fran", "anslaget fran", "anslagen fran", "anslagsperiod fran", "anslaget publicerat",
        "anslaget publiceras", "publiceras", "publicerat",
        "anslaget har satts upp", "anslaget sattes upp",
        "publicerad", "satts upp den", "satts upp",
      ]
    ),
    (
      "removed",
      [
        "datum for anslags nedtagande", "datum da anslaget tas ned", "anslaget nedtaget", "anslaget tas ned",
        "anslag tas ned", "datum for nedtagande", "datum for anslagets nedtagande", "anslag nedtaget",
        "nedtaget",
        "datum da anslag tas ned", "tas ned", "anslaget tas ner", "datum da anslaget tas ner",
        "anslag tas ner", "avpubliceras", "avpublicerat", "anslaget tas bort", "anslaget har tagits ned",
        "tas ned den", "tas ner", "anslaget till", "anslagen till", "anslagsperiod till", "anslagstid till",
        "anslaget nedtas", "anslag nedtas", "nedtas", "anslaget avpubliceras", "anslaget avpublicerat",
        "publiceras till",
      ]
    ),
    (
      "location",
      [
        "forvaringsplats for protokollet", "forvaringsplats for protokoll", "protokollet forvaras",
        "forvaringsplats", "protokollets forvaringsplats", "forvaras hos", "forvaras pa",
        "protokollet forvaras hos",
        "protokollet forvaras pa",
        "protokollet finns tillgangligt", "protokollet finns tillgangligt pa", "protokollets forvaring",
        "protokollet finns hos",
        "protokollet finns pa", "forvaring av protokollet",
      ]
    ),
    ("agenda", ["foredragningslista", "dagordning", "arenden", "nr. arende"]),
    ("appeal", ["sista dag for overklagande", "overklagandetiden utgar"]),
  ]
}
