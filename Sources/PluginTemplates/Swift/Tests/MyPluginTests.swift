import MyPlugin
import ParagrafTesting
import Testing

@Test func theExamplesHold() {
  let differences = ExampleRunner.differences(of: MyPluginRecogniser())
  #expect(differences.isEmpty, "\(differences.map(\.description).joined(separator: "\n"))")
}
