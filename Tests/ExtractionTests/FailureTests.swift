import Extraction
import ParagrafKit
import Testing

extension ExtractionTests {
  @Suite struct FailureTests {
    @Test(
      arguments: [
        ("empty", .notAPDF), ("not-a-pdf", .notAPDF), ("random", .notAPDF), ("truncated-half", .damaged),
        ("encrypted-user", .encrypted), ("zero-pages", .noPages), ("there-is-no-such-file", .unreadable),
      ] as [(String, FailureReason)])
    func badFilesFailWithTheirReason(_ name: String, _ reason: FailureReason) throws {
      let error = #expect(throws: ExtractionError.self) { try HostileFiles.read(name) }
      #expect(error?.reason == reason)
      #expect(error?.detail.isEmpty == false)
    }

    @Test func aFolderIsUnreadable() {
      let error = #expect(throws: ExtractionError.self) { try Extraction.read(path: "/tmp") }
      #expect(error?.reason == .unreadable)
    }

    @Test func aFailureLeavesNothingForTheNextFile() throws {
      _ = try? HostileFiles.read("truncated-half")
      let sound = try HostileFiles.read("blank")
      #expect(sound.damage.loggedErrors == 0)
      #expect(sound.damage.firstError == "")
    }

    @Test func damageIsCountedPageByPage() throws {
      let document = try HostileFiles.read("bitflips")
      #expect(document.pages.count == 12)
      #expect(document.damage.loggedErrors > 0)
      #expect(!document.damage.firstError.isEmpty)
      #expect(!document.damage.damagedPages.isEmpty)
      #expect(document.damage.damagedPages.count < 12)
      #expect(!document.text.isEmpty)
    }
  }
}
