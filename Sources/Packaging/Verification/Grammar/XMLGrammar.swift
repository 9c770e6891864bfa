/// Which elements and attributes documents of a namespace have, and in which order: data, a line each.
///
///     namespace mets
///     root mets:metsType                           an element that may be the outermost, and its type
///     type metsType = metsHdr:metsHdrType? structMap:structMapType+ @OBJID! @CREATED:dateTime @*
///     type noteType = $string @NOTETYPE:NOTE       text of a kind; `empty`: no element and no text
///     global @csip:NOTETYPE:NOTE                   an attribute that `@*` lets in
///     enum NOTE = "SOFTWARE VERSION" "IDENTIFICATIONCODE"
///
/// An attribute with `!` must be there; `@*` lets attributes of other namespaces in; `<ANY>` stands for any element.
struct XMLGrammar: Sendable {
  /// What an element's content is checked against.
  enum TypeName: Sendable {
    case any
    case text(SimpleValue)
    case element(String)

    init(_ word: Substring) {
      switch word.first {
      case "$": self = .text(SimpleValue(word.dropFirst()))
      default: self = word == "ANY" ? .any : .element(String(word))
      }
    }
  }

  enum Content: Sendable {
    case text(SimpleValue)
    case elements(ContentModel)
  }

  struct ElementType: Sendable {
    var content: Content
    var attributes: [String: SimpleValue] = [:]
    var required: [String] = []
    var allowsOthers = false
    /// Only a type that `xsi:type` names may stand for it.
    var isAbstract = false
  }

  private(set) var prefix = ""
  private(set) var roots: [String: TypeName] = [:]
  private(set) var types: [String: ElementType] = [:]
  private(set) var globals: [String: SimpleValue] = [:]
  private(set) var enumerations: [String: [String]] = [:]

  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = Self.words(line)
      switch words[0] {
      case "namespace": prefix = String(words[1])
      case "root":
        let parts = words[1].split(separator: ":")
        roots[prefix + ":" + parts[0]] = TypeName(parts[1])
      case "type": types[String(words[1])] = Self.type(words.dropFirst(3))
      case "global":
        let (name, value, _) = Self.attribute(words[1])
        globals[name] = value
      case "enum":
        enumerations[String(words[1])] = words.dropFirst(3).map { String($0.dropFirst().dropLast()) }
      default: preconditionFailure("a grammar says: \(line)")
      }
    }
  }

  /// Words are parted by spaces; those in quotes and in parentheses behind `enum` hold together.
  private static func words(_ line: Substring) -> [Substring] {
    var words: [Substring] = []
    var start: Substring.Index?
    var isQuoted = false
    var isList = false
    for index in line.indices {
      let sign = line[index]
      if sign == "\"" { isQuoted.toggle() }
      if !isQuoted, sign == "(", line[..<index].hasSuffix(":enum") { isList = true }
      if !isQuoted, !isList, sign == " " {
        if let begin = start { words.append(line[begin..<index]) }
        start = nil
      } else if start == nil {
        start = index
      }
      if !isQuoted, isList, sign == ")" { isList = false }
    }
    if let start { words.append(line[start...]) }
    return words
  }

  private static func type(_ words: ArraySlice<Substring>) -> ElementType {
    let content = words.filter { !$0.hasPrefix("@") && $0 != "abstract" }
    var type: ElementType
    switch content.first {
    case "empty": type = ElementType(content: .elements(ContentModel([])))
    case .some(let word) where word.hasPrefix("$"):
      type = ElementType(content: .text(SimpleValue(word.dropFirst())))
    default: type = ElementType(content: .elements(ContentModel(Array(content))))
    }
    for word in words where word.hasPrefix("@") {
      if word == "@*" {
        type.allowsOthers = true
        continue
      }
      let (name, value, isRequired) = attribute(word)
      type.attributes[name] = value
      if isRequired { type.required.append(name) }
    }
    type.isAbstract = words.last == "abstract"
    return type
  }

  /// `@xlink:href!:anyURI`: a prefix is in lower case and what follows its colon is a name; a value kind stands last.
  private static func attribute(_ word: Substring) -> (name: String, value: SimpleValue, isRequired: Bool) {
    let body = word.dropFirst()
    let quoted = body.firstIndex(of: "(") ?? body.endIndex
    var colons = body[..<quoted].indices.filter { body[$0] == ":" }
    if let first = colons.first, XMLNames.prefixes.values.contains(String(body[..<first])) {
      colons.removeFirst()
    }
    var name = colons.first.map { body[..<$0] } ?? body
    let isRequired = name.hasSuffix("!")
    if isRequired { name = name.dropLast() }
    let value = colons.first.map { SimpleValue(body[body.index(after: $0)...]) } ?? .string
    return (String(name), value, isRequired)
  }
}

extension XMLGrammar {
  /// METS 1.12 with the attributes that CSIP 2.1 and SIP 2.1 add.
  static let mets = XMLGrammar(PackageResources.mets_grammar)
  /// METS as FGS Paketstruktur 1.2 narrows it.
  static let fgs = XMLGrammar(PackageResources.fgs_grammar)
  /// CITS ERMS 2.1.
  static let erms = XMLGrammar(PackageResources.erms_grammar)
  /// PREMIS 3.0.
  static let premis = XMLGrammar(PackageResources.premis_grammar)
  /// FGS Ärendehantering 1.0.
  static let arende = XMLGrammar(PackageResources.arende_grammar)
}
