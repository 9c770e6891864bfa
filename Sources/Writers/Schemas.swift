/// The JSON Schemas of the formats that have one.
public enum Schemas {
  /// File name and content of each.
  public static let all: [(name: String, bytes: [UInt8])] = [
    ("paragraf-edit.schema.json", PackageResources.paragraf_edit_schema_json),
    ("paragraf-record.schema.json", PackageResources.paragraf_record_schema_json),
  ]
}
