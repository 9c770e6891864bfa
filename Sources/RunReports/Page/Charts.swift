import Writers

/// Charts of the page. Bars stand in tables, or beside lists, that say the same in numbers.
enum Charts {
  struct Bar {
    var name: String
    var documents: Int
    /// Whether the name is Paragraf's, and not read from documents.
    var isOwn = false
    /// Whether it stands for many that have no bar; then it has none either.
    var isRest = false
  }

  /// One bar in parts, beside its legend.
  static func parts(_ parts: [(name: String, count: Int, style: String)], to html: inout HTML) {
    let total = parts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return }
    html.element("svg", ["width": "100%", "height": "22", "aria-hidden": "true"]) { html in
      var start = 0.0
      for part in parts {
        let share = Double(part.count) * 100 / Double(total)
        html.open(
          "rect",
          ["class": part.style, "x": percent(start), "width": percent(share), "y": "0", "height": "22"])
        html.raw("</rect>")
        start += share
      }
    }
    html.element("ul", ["class": "legend"]) { html in
      for part in parts {
        html.element("li") { html in
          html.raw(
            "<svg aria-hidden=\"true\"><rect class=\"\(part.style)\" width=\"100%\" height=\"100%\"/></svg>")
          html.text("\(Tal.whole(part.count)) \(part.name)")
        }
      }
    }
  }

  /// A table with a bar in each row.
  static func bars(_ bars: [Bar], title: String, heads: (name: String, count: String), to html: inout HTML) {
    let most = max(1, bars.filter { !$0.isRest }.map(\.documents).max() ?? 1)
    html.element("table", ["class": "bars"]) { html in
      html.element("caption", text: title)
      html.raw("<thead><tr>")
      html.element("th", ["scope": "col"], text: heads.name)
      html.element("th", ["scope": "col", "class": "number"], text: heads.count)
      html.raw("<td></td></tr></thead><tbody>\n")
      for bar in bars {
        html.element("tr") { html in
          html.element("th", ["scope": "row"]) { html in
            if bar.isOwn { html.element("i", text: bar.name) } else { html.text(bar.name) }
          }
          html.element("td", ["class": "number"], text: Tal.whole(bar.documents))
          html.element("td") { html in
            if bar.isRest { return }
            let share = percent(Double(bar.documents) * 100 / Double(most))
            html.raw(
              """
              <svg width="100%" height="14" aria-hidden="true"><rect class="track" width="100%" height="14"/>\
              <rect class="bar" width="\(share)" height="14"/></svg>
              """)
          }
        }
      }
      html.raw("</tbody>")
    }
  }

  /// Columns along an axis of years.
  /// - Parameters:
  ///   - columns: the first year of each column and its documents, without gaps.
  ///   - years: that a column stands for.
  static func years(_ columns: [(year: Int, documents: Int)], years: Int, to html: inout HTML) {
    guard let first = columns.first, let last = columns.last else { return }
    let most = max(1, columns.map(\.documents).max() ?? 1)
    let height = 140.0
    let width = 100 / Double(columns.count)
    let through = "\(first.year)–\(last.year + years - 1)"
    html.element(
      "svg",
      [
        "width": "100%", "height": "176", "role": "img",
        "aria-label":
          "Dokument per \(years == 1 ? "år" : "årtionde") \(through); talen står i listan under bilden.",
      ]
    ) { html in
      html.raw("<text x=\"0\" y=\"11\">\(Tal.whole(most))</text>")
      html.raw("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"156.5\" y2=\"156.5\"/>")
      for (index, column) in columns.enumerated() where column.documents > 0 {
        // What is there at all is seen.
        let bar = max(1.5, (height * Double(column.documents) / Double(most) * 10).rounded() / 10)
        html.raw(
          """
          <rect class="bar" x="\(percent((Double(index) + 0.1) * width))" width="\(percent(width * 0.8))" \
          y="\(156 - bar)" height="\(bar)"/>
          """)
      }
      // As many years as have room on a narrow screen.
      let step = max(1, (columns.count + 5) / 6)
      for index in stride(from: 0, to: columns.count, by: step) {
        let middle = (Double(index) + 0.5) * width
        let anchor = middle < 6 ? "start" : middle > 94 ? "end" : "middle"
        let place = middle < 6 ? 0 : middle > 94 ? 100 : middle
        html.raw(
          "<text x=\"\(percent(place))\" y=\"172\" text-anchor=\"\(anchor)\">\(columns[index].year)</text>")
      }
    }
  }

  private static func percent(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)%" }
}
