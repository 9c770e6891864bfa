import Importing

/// What is packaged, how, and for whom.
public struct PackagingSettings: Sendable {
  /// What a package holds.
  public enum Grouping: String, Sendable, CaseIterable {
    case document
    /// The documents of one organ on one day: minutes, summons, notice.
    case meeting
    /// Everything.
    case batch
  }

  /// The folder that packages are written to, a folder each.
  public var output: FilePath
  public var kind: PackageKind
  public var grouping = Grouping.document
  public var delivery: Delivery
  /// Schemas that go along, besides Paragraf's own.
  public var schemas: [SchemaFile] = []

  /// A file of a folder of schemas.
  public struct SchemaFile: Sendable {
    public var path: FilePath
    /// Its path below the folder.
    public var name: [UInt8]

    public init(path: FilePath, name: [UInt8]) {
      self.path = path
      self.name = name
    }
  }

  public init(output: FilePath, kind: PackageKind, delivery: Delivery) {
    self.output = output
    self.kind = kind
    self.delivery = delivery
  }
}
