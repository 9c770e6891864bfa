import ParagrafKit
import Testing

@testable import Tesseract

@Suite struct StraightenedTests {
  @Test func aStraightPageIsMeasuredInPoints() {
    let page = Straightened(turn: 0, size: (2480, 3508), original: (2480, 3508), resolution: 300)
    #expect(
      page.box(left: 300, top: 600, right: 900, bottom: 650)
        == Box(left: 72, top: 144, right: 216, bottom: 156))
  }

  /// A word at the right edge of a page that was turned clockwise lay higher before.
  @Test func boxesAreTurnedBackAroundTheMiddle() {
    let page = Straightened(turn: 0.02, size: (2550, 3560), original: (2480, 3508), resolution: 300)
    let box = page.box(left: 2175, top: 1755, right: 2375, bottom: 1805)
    // 1000 pixels from the middle: 20 higher.
    #expect(abs(box.middle - (1754 - 20) * 0.24) < 0.1)
    #expect(abs((box.left + box.right) / 2 - (1240 + 1000) * 0.24) < 0.1)
    #expect(abs(box.width - 48) < 0.01 && abs(box.height - 12) < 0.01)
  }
}
