/// What a page is as a browser shows it.
public struct Measures: Decodable {
  public var scrollWidth: Int
  public var clientWidth: Int
  public var language: String
  /// Levels of the headings, in order.
  public var headings: [Int]
  /// Names of the elements that are landmarks, in order.
  public var landmarks: [String]
  /// Elements that begin or end beside the page, but for what scrolls in itself.
  public var beside: [String]
  /// Texts that stand out too little from their ground for WCAG's level AA, with what they come to.
  public var pale: [String]
  /// Texts of which that was measured.
  public var texts: Int
  public var counts: [String: Int]
  /// What the browser says in its console.
  public var complaints: [String] = []

  private enum CodingKeys: String, CodingKey {
    case scrollWidth, clientWidth, language, headings, landmarks, beside, pale, texts, counts
  }

  /// Whether no heading is more than one level below the one before it.
  public var headingsAreInOrder: Bool {
    headings.first == 1 && zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 }
  }

  static let script = """
    function measures(page, selectors) {
      const root = page.documentElement, view = page.defaultView;
      const shows = element => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
      const scrolls = element => {
        for (let up = element.parentElement; up && up !== page.body; up = up.parentElement)
          if (["auto", "scroll"].includes(view.getComputedStyle(up).overflowX)) return true;
        return false;
      };
      const beside = [...page.body.querySelectorAll("*")].filter(element => {
        const box = element.getBoundingClientRect();
        return !element.matches(".skip") && shows(element) && !scrolls(element)
          && (box.left < -0.5 || box.right > root.clientWidth + 0.5);
      });
      const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, index) => sum + c * [0.2126, 0.7152, 0.0722][index], 0);
      const ground = element => {
        for (let up = element; up; up = up.parentElement) {
          const colour = numbers(view.getComputedStyle(up).backgroundColor);
          if (colour.length < 4 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
      };
      const pale = [];
      let texts = 0;
      const walker = page.createTreeWalker(page.body, view.NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !shows(element) || element.closest("svg, style")) continue;
        const style = view.getComputedStyle(element);
        const [a, b] = [light(numbers(style.color)), light(ground(element))].sort((a, b) => b - a);
        const ratio = (a + 0.05) / (b + 0.05), size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || size >= 18.66 && Number(style.fontWeight) >= 700;
        texts += 1;
        if (ratio < (isLarge ? 3 : 4.5)) pale.push(ratio.toFixed(2) + " " + walker.currentNode.data.trim().slice(0, 40));
      }
      const counts = {};
      for (const name in selectors) counts[name] = [...page.querySelectorAll(selectors[name])].filter(shows).length;
      return {
        scrollWidth: root.scrollWidth, clientWidth: root.clientWidth, language: root.lang,
        headings: [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(h => Number(h.tagName[1])),
        landmarks: [...page.querySelectorAll("body header, nav, main, footer")].map(e => e.tagName.toLowerCase()),
        beside: beside.slice(0, 5).map(element => element.outerHTML.slice(0, 80)), pale: pale.slice(0, 5), texts, counts
      };
    }
    """
}
