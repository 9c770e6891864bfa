/// What a specification demands of the elements of a METS file: data, a line each.
///
///     CSIP68   mets/fileSec/fileGrp/file      @MIMETYPE              an attribute that says something
///     CSIP81   mets/structMap[CSIP]           @TYPE=PHYSICAL         one of values, parted by |
///     CSIP34   …/digiprovMD                   @STATUS?=CURRENT       one of them where it is there
///     CSIP5    mets                           @TYPE=Other => @csip:OTHERTYPE
///     CSIP76   mets/fileSec/fileGrp/file      <FLocat>               an element; <a|b>: one of them
///     CSIP93~  …                              …                      a SHOULD: breaking it is a warning
///
/// `div[Metadata]` is a div of that label, `div[Representation]` one whose label begins with `Representations/`; a
/// fileGrp's word in brackets is the first part of its USE. File groups in file groups count as one.
struct METSRules: Sendable {
  struct Rule: Sendable {
    var name: String
    var isMust: Bool
    var demand: Demand
  }

  enum Demand: Sendable {
    case attribute(String)
    case value(String, [String], isOptional: Bool)
    /// Where an attribute has a value, another must be there.
    case attributeWhere(String, String, String)
    case child([String])
  }

  private(set) var byPath: [String: [Rule]] = [:]

  init(_ tables: String...) {
    for line in tables.joined(separator: "\n").split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      precondition(parts.count == 3, "a rule says: \(line)")
      byPath[String(parts[1]), default: []].append(
        Rule(
          name: String(parts[0].filter { $0 != "~" }), isMust: !parts[0].hasSuffix("~"),
          demand: Self.demand(parts[2].drop { $0 == " " })))
    }
  }

  private static func demand(_ text: Substring) -> Demand {
    if text.hasPrefix("<") {
      return .child(text.dropFirst().dropLast().split(separator: "|").map(String.init))
    }
    let sides = text.dropFirst().split(separator: " => @")
    let parts = sides[0].split(separator: "=", maxSplits: 1)
    if sides.count == 2 { return .attributeWhere(String(parts[0]), String(parts[1]), String(sides[1])) }
    if parts.count == 1 { return .attribute(String(parts[0])) }
    let isOptional = parts[0].hasSuffix("?")
    return .value(
      String(isOptional ? parts[0].dropLast() : parts[0]), parts[1].split(separator: "|").map(String.init),
      isOptional: isOptional)
  }

  /// CSIP 2.1 for every METS file, SIP 2.1's rules of elements among them. Where the specification's own tests cannot
  /// be met by any right package (CSIP12, CSIP13, CSIP16, CSIP63, CSIP103, SIP14), `METSHeader` and these say what
  /// the specification's text does.
  static let csip = METSRules(everywhere)
  /// And for the one in a package's own folder.
  static let package = METSRules(everywhere, inPackage)
  /// FGS Paketstruktur 1.2, beyond its grammar.
  static let fgs = METSRules(fgs12)

  private static let everywhere = """
    CSIP1 mets @OBJID
    CSIP2 mets @TYPE=Textual works – Print|Textual works – Digital|Textual works – Electronic Serials|Digital Musical \
    Composition (score-based representations)|Photographs – Print|Photographs – Digital|Other Graphic Images – Print|\
    Other Graphic Images – Digital|Microforms|Audio – On Tangible Medium (digital or analog)|Audio – Media-independent \
    (digital)|Motion Pictures – Digital and Physical Media|Video – File-based and Physical Media|Software|Datasets|\
    Geospatial Data|Databases|Websites|Collection|Event|Interactive resource|Physical object|Service|Mixed|Other
    CSIP3 mets @TYPE=Other => @csip:OTHERTYPE
    CSIP4 mets @csip:CONTENTINFORMATIONTYPE
    CSIP5 mets @csip:CONTENTINFORMATIONTYPE=OTHER => @csip:OTHERCONTENTINFORMATIONTYPE
    CSIP6 mets @PROFILE
    CSIP117 mets <metsHdr>
    CSIP80 mets <structMap[CSIP]>
    CSIP58~ mets <fileSec>
    CSIP7 mets/metsHdr @CREATEDATE
    CSIP9 mets/metsHdr @csip:OAISPACKAGETYPE=SIP|AIP|DIP|AIU|AIC
    CSIP10 mets/metsHdr <agent>
    CSIP18 mets/dmdSec @ID
    CSIP19 mets/dmdSec @CREATED
    CSIP20 mets/dmdSec @STATUS?=CURRENT|SUPERSEDED
    CSIP21~ mets/dmdSec <mdRef>
    CSIP22 mets/dmdSec/mdRef @LOCTYPE=URL
    CSIP23 mets/dmdSec/mdRef @xlink:type=simple
    CSIP24 mets/dmdSec/mdRef @xlink:href
    CSIP25 mets/dmdSec/mdRef @MDTYPE
    CSIP26 mets/dmdSec/mdRef @MIMETYPE
    CSIP27 mets/dmdSec/mdRef @SIZE
    CSIP28 mets/dmdSec/mdRef @CREATED
    CSIP29 mets/dmdSec/mdRef @CHECKSUM
    CSIP30 mets/dmdSec/mdRef @CHECKSUMTYPE
    CSIP32~ mets/amdSec <digiprovMD|rightsMD|techMD|sourceMD>
    CSIP33 mets/amdSec/digiprovMD @ID
    CSIP34 mets/amdSec/digiprovMD @STATUS?=CURRENT|SUPERSEDED
    CSIP35~ mets/amdSec/digiprovMD <mdRef>
    CSIP36 mets/amdSec/digiprovMD/mdRef @LOCTYPE=URL
    CSIP37 mets/amdSec/digiprovMD/mdRef @xlink:type=simple
    CSIP38 mets/amdSec/digiprovMD/mdRef @xlink:href
    CSIP39 mets/amdSec/digiprovMD/mdRef @MDTYPE
    CSIP40 mets/amdSec/digiprovMD/mdRef @MIMETYPE
    CSIP41 mets/amdSec/digiprovMD/mdRef @SIZE
    CSIP42 mets/amdSec/digiprovMD/mdRef @CREATED
    CSIP43 mets/amdSec/digiprovMD/mdRef @CHECKSUM
    CSIP44 mets/amdSec/digiprovMD/mdRef @CHECKSUMTYPE
    CSIP46 mets/amdSec/rightsMD @ID
    CSIP47 mets/amdSec/rightsMD @STATUS?=CURRENT|SUPERSEDED
    CSIP48~ mets/amdSec/rightsMD <mdRef>
    CSIP49 mets/amdSec/rightsMD/mdRef @LOCTYPE=URL
    CSIP50 mets/amdSec/rightsMD/mdRef @xlink:type=simple
    CSIP51 mets/amdSec/rightsMD/mdRef @xlink:href
    CSIP52 mets/amdSec/rightsMD/mdRef @MDTYPE
    CSIP53 mets/amdSec/rightsMD/mdRef @MIMETYPE
    CSIP54 mets/amdSec/rightsMD/mdRef @SIZE
    CSIP55 mets/amdSec/rightsMD/mdRef @CREATED
    CSIP56 mets/amdSec/rightsMD/mdRef @CHECKSUM
    CSIP57 mets/amdSec/rightsMD/mdRef @CHECKSUMTYPE
    CSIP59 mets/fileSec @ID
    CSIP62 mets/fileSec/fileGrp[Representations] @csip:CONTENTINFORMATIONTYPE
    CSIP63 mets/fileSec/fileGrp @csip:CONTENTINFORMATIONTYPE=OTHER => @csip:OTHERCONTENTINFORMATIONTYPE
    CSIP64 mets/fileSec/fileGrp @USE
    CSIP65 mets/fileSec/fileGrp @ID
    CSIP66 mets/fileSec/fileGrp <file|fileGrp>
    CSIP67 mets/fileSec/fileGrp/file @ID
    CSIP68 mets/fileSec/fileGrp/file @MIMETYPE
    CSIP69 mets/fileSec/fileGrp/file @SIZE
    CSIP70 mets/fileSec/fileGrp/file @CREATED
    CSIP71 mets/fileSec/fileGrp/file @CHECKSUM
    CSIP72 mets/fileSec/fileGrp/file @CHECKSUMTYPE
    CSIP76 mets/fileSec/fileGrp/file <FLocat>
    CSIP77 mets/fileSec/fileGrp/file/FLocat @LOCTYPE=URL
    CSIP78 mets/fileSec/fileGrp/file/FLocat @xlink:type=simple
    CSIP79 mets/fileSec/fileGrp/file/FLocat @xlink:href
    CSIP81 mets/structMap[CSIP] @TYPE=PHYSICAL
    CSIP83 mets/structMap[CSIP] @ID
    CSIP84 mets/structMap[CSIP] <div>
    CSIP85 mets/structMap[CSIP]/div @ID
    CSIP88 mets/structMap[CSIP]/div <div[Metadata]>
    CSIP89 mets/structMap[CSIP]/div/div[Metadata] @ID
    CSIP94 mets/structMap[CSIP]/div/div[Documentation] @ID
    CSIP96 mets/structMap[CSIP]/div/div[Documentation] <fptr>
    CSIP116 mets/structMap[CSIP]/div/div[Documentation]/fptr @FILEID
    CSIP98 mets/structMap[CSIP]/div/div[Schemas] @ID
    CSIP100 mets/structMap[CSIP]/div/div[Schemas] <fptr>
    CSIP118 mets/structMap[CSIP]/div/div[Schemas]/fptr @FILEID
    CSIP102 mets/structMap[CSIP]/div/div[Representations] @ID
    CSIP104 mets/structMap[CSIP]/div/div[Representations] <fptr|mptr|div>
    CSIP119 mets/structMap[CSIP]/div/div[Representations]/fptr @FILEID
    CSIP106 mets/structMap[CSIP]/div/div[Representation] @ID
    CSIP109 mets/structMap[CSIP]/div/div[Representation] <mptr|fptr>
    CSIP106 mets/structMap[CSIP]/div/div[Representations]/div @ID
    CSIP107 mets/structMap[CSIP]/div/div[Representations]/div @LABEL
    CSIP108 mets/structMap[CSIP]/div/div[Representation]/mptr @xlink:title
    CSIP110 mets/structMap[CSIP]/div/div[Representation]/mptr @xlink:href
    CSIP111 mets/structMap[CSIP]/div/div[Representation]/mptr @xlink:type=simple
    CSIP112 mets/structMap[CSIP]/div/div[Representation]/mptr @LOCTYPE=URL
    """

  private static let inPackage = """
    CSIP17~ mets <dmdSec>
    CSIP31~ mets <amdSec>
    CSIP60 mets/fileSec <fileGrp[Documentation]>
    CSIP113 mets/fileSec <fileGrp[Schemas]>
    CSIP114 mets/fileSec <fileGrp[Representations]>
    CSIP95 mets/structMap[CSIP]/div <div[Documentation]>
    CSIP99 mets/structMap[CSIP]/div <div[Schemas]>
    CSIP101~ mets/structMap[CSIP]/div <div[Representations]|div[Representation]>
    """

  private static let fgs12 = """
    FGS-OBJID mets @OBJID
    FGS-PROFILE mets @PROFILE
    FGS-HEADER mets/metsHdr @CREATEDATE
    FGS-HEADER mets/metsHdr @ext:OAISSTATUS
    FGS-FILES mets <fileSec>
    FGS-FILE mets/fileSec/fileGrp/file @CHECKSUM
    FGS-FILE mets/fileSec/fileGrp/file @CHECKSUMTYPE
    FGS-FILE mets/fileSec/fileGrp/file <FLocat>
    FGS-FILE mets/fileSec/fileGrp/file/FLocat @LOCTYPE=URL
    FGS-FILE mets/fileSec/fileGrp/file/FLocat @xlink:type=simple
    FGS-FILE mets/fileSec/fileGrp/file/FLocat @xlink:href
    """
}
