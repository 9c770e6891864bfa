import ParagrafKit

/// The head of the page: what the document is, and the facts of its meeting; and its foot.
struct HTMLFront {
  private let record: Record

  init(_ record: Record) { self.record = record }

  func write(to html: inout HTML) {
    html.element("header") { html in
      let kind = record.value(.documentKind)?.capitalised
      let municipality = record.value(.municipality)
      let title = record.value(.documentTitle) ?? record.value(.body)
      let above = title == nil ? [municipality] : [municipality, kind]
      let line = above.compactMap { $0 }.joined(separator: " · ")
      if !line.isEmpty { html.element("p", ["class": "overrad"]) { $0.shown(line) } }
      html.element("h1") { $0.shown(title ?? kind ?? DocumentTitle.of(record)) }
      let date = record.value(.meetingDate) ?? record.value(.documentDate)
      if let date { html.element("p", ["class": "datum"]) { $0.shown(SwedishDay.words(date)) } }
      for sentence in record.gapSentences { html.element("p", ["class": "lucka"]) { $0.shown(sentence) } }
      let front = FrontPage(record)
      if !front.rows.isEmpty {
        html.element("dl", ["class": "uppgifter"]) { html in
          for row in front.rows where row.label != "Titel" {
            html.element("div") { html in
              html.element("dt", text: row.label)
              let values = row.values.map(SwedishDay.words)
              html.element("dd") { $0.shown(values.joined(separator: row.separator)) }
            }
          }
        }
      }
      for group in front.persons {
        html.element("h2", ["class": "liten"]) { $0.shown("\(group.heading) (\(group.persons.count))") }
        html.element("ul", ["class": "personer"]) { html in
          for person in group.persons { html.element("li") { $0.shown(person) } }
        }
      }
    }
  }

  func writeFoot(hasRepairs: Bool, to html: inout HTML) {
    html.element("footer") { html in
      let source = record.text.document.source
      html.element("p") { html in
        html.shown("Läskopia av ")
        html.element("span", ["class": "fil"]) { $0.shown(source.name) }
        html.shown(
          ", framställd av Paragraf \(Paragraf.version). Uppgifterna bredvid texten är funna av program; originalet gäller."
        )
      }
      if hasRepairs {
        html.element("p") { html in
          html.shown("Ord som är ")
          html.element("ins", ["title": "så här"], text: "understrukna")
          html.shown(" är rättade: det som lästes i originalet visas när pekaren hålls över dem.")
        }
      }
      html.element("p", ["class": "fil"]) { $0.shown("SHA-256 \(source.sha256)") }
    }
  }
}

/// Days as they are written in Swedish.
enum SwedishDay {
  private static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november",
    "december",
  ]

  /// `28 september 2022` of `2022-09-28`; another text as it is.
  static func words(_ text: String) -> String {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard CalendarDay.isValid(text), parts.count == 3 else { return text }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
  }
}

extension HTML {
  /// Text of a document: line ends and tabs as spaces.
  mutating func shown(_ text: String) {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
      self.text(text)
      return
    }
    self.text(
      String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self))
  }
}
