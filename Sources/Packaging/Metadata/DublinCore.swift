import Writers

/// `dc.xml`: Simple Dublin Core of a whole package, gathered while documents come; in the form that RODA, and ETERNA with it, read
/// from metadata/descriptive, whose elements have no namespace.
struct DublinCore {
  private var documents = 0
  private var heading = ""
  private var bodies: [String] = []
  private var kinds: [String] = []
  private var caseNumbers: [String] = []
  /// Documents of which the body, and the date, are known.
  private var withBody = 0
  private var withDate = 0
  private var first = ""
  private var last = ""

  /// So many values of a kind at most: a package of ten thousand documents is described by what they have in common.
  private static let most = 50

  mutating func add(_ about: Description) {
    documents += 1
    if documents == 1 { heading = about.heading }
    Self.add(about.body, to: &bodies)
    if !about.body.isEmpty { withBody += 1 }
    Self.add(about.kind, to: &kinds)
    for number in about.caseNumbers { Self.add(number, to: &caseNumbers) }
    guard Moment.isDay(about.date) else { return }
    withDate += 1
    if first.isEmpty || about.date < first { first = about.date }
    if about.date > last { last = about.date }
  }

  private static func add(_ value: String, to values: inout [String]) {
    if !value.isEmpty, values.count < most, !values.contains(value) { values.append(value) }
  }

  /// What the package is called.
  var title: String {
    if documents == 1 { return heading }
    // What holds of some is not said of all.
    let span = withDate < documents ? "" : first == last ? " \(first)" : " \(first)–\(last)"
    let whose = bodies.count == 1 && withBody == documents ? " från \(bodies[0])" : ""
    return "\(documents) handlingar\(whose)\(span)"
  }

  func bytes(id: String, _ context: PackageContext) -> [UInt8] {
    var output = XMLOutput()
    let delivery = context.delivery
    output.element("simpledc") { xml in
      xml.element("title", text: title)
      for body in bodies.isEmpty ? [delivery.archivalCreator.name] : bodies {
        xml.element("creator", text: body)
      }
      xml.element("publisher", text: delivery.submitter.name)
      for kind in kinds { xml.element("type", text: kind) }
      if !first.isEmpty { xml.element("date", text: first == last ? first : "\(first)/\(last)") }
      xml.element("identifier", text: id)
      for number in caseNumbers { xml.element("identifier", text: number) }
      xml.element("source", text: delivery.system.name)
      if let code = delivery.classification?.code { xml.element("subject", text: code) }
      xml.element("language", text: "sv")
    }
    return output.bytes
  }
}
