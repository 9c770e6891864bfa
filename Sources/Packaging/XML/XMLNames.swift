/// Names of elements and attributes as this program writes them in its tables: `mets:file`, `xlink:href`, `OBJID`; a
/// name of a namespace that is not listed here is `{namespace}name`.
struct XMLNames {
  static let prefixes = [
    "http://www.loc.gov/METS/": "mets",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "https://DILCIS.eu/XML/METS/CSIPExtensionMETS": "csip",
    "https://DILCIS.eu/XML/METS/SIPExtensionMETS": "sip",
    "https://DILCIS.eu/XML/ERMS": "erms",
    "http://www.loc.gov/premis/v3": "premis",
    "http://xml.ra.se/e-arkiv/FGS-ERMS": "fgs",
    "ExtensionMETS": "ext",
  ]

  /// What Expat puts between a namespace and a name: no byte of either.
  static let separator = UInt8(ascii: "\n")

  /// Names that were met, so that each is made once. A document cannot make it grow without end.
  private var known: [String: String] = [:]

  /// The name that Expat writes as `namespace`, separator, `name`.
  mutating func name(_ expat: UnsafePointer<CChar>) -> String {
    let text = String(cString: expat)
    guard let end = text.utf8.firstIndex(of: Self.separator) else { return text }
    if let name = known[text] { return name }
    let space = String(text[..<end])
    let local = text[text.utf8.index(after: end)...]
    let name = Self.prefixes[space].map { "\($0):\(local)" } ?? "{\(space)}\(local)"
    if known.count < 1000 { known[text] = name }
    return name
  }
}
