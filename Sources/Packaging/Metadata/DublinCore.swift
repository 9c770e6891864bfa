import Writers

/// `dc.xml`: Simple Dublin Core of a whole package, gathered while documents come.
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
    output.element(
      "simpledc",
      [("xmlns:dc", "http://purl.org/dc/elements/1.1/")]
    ) { xml in
      xml.element("dc:title", text: title)
      for body in bodies.isEmpty ? [delivery.archivalCreator.name] : bodies {
        xml.element("dc:creator", text: body)
      }
      xml.element("dc:publisher", text: delivery.submitter.name)
      for kind in kinds { xml.element("dc:type", text: kind) }
      if !first.isEmpty { xml.element("dc:date", text: first == last ? first : "\(first)/\(last)") }
      xml.element("dc:identifier", text: id)
      for number in caseNumbers { xml.element("dc:identifier", text: number) }
      xml.element("dc:source", text: delivery.system.name)
      if let code = delivery.classification?.code { xml.element("dc:subject", text: code) }
      xml.element("dc:language", text: "sv")
    }
    return output.bytes
  }
}
