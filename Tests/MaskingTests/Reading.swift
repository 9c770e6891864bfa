import BuiltIn
import Extraction
import Foundation
import Layout
import ParagrafKit
import Recognition
import SwedishText
import Writers

@testable import Masking

/// Documents on their way to their outputs, as `import` leads them.
enum Reading {
  static func record(path: String, carrying attachments: [Attachment] = []) throws -> Record {
    var document = try Extraction.read(path: path)
    document.metadata.attachments += attachments
    return Recognition.recognise(
      SwedishText.normalise(Layout.arrange(document)), with: BuiltIn.recognisers)
  }

  /// The record of a text file of that name.
  static func record(
    text: String, name: String = "handling.txt", carrying attachments: [Attachment] = []
  ) throws -> Record {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "paragraf-masking-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try record(path: file.path, carrying: attachments)
  }

  /// All that is written of a record, by format.
  static func outputs(of record: Record) -> [(format: String, text: String)] {
    Formats.all.filter { $0.audiences.contains(record.audience) }.flatMap { type in
      let writer = Formats.writer(named: type.format, options: WritingOptions(keepRunningLines: true))
      return writer?.files(of: record).map { (type.format, String(decoding: $0, as: UTF8.self)) } ?? []
    }
  }

  /// The formats in whose output some texts stand, however they are spelled there.
  static func shown(_ secrets: [String], in record: Record) -> [String] {
    outputs(of: record).flatMap { output in
      // An escape in JSON is a separator.
      let form = Words.form(of: output.text.replacing("\\n", with: " ").replacing("\\t", with: " "))
      return secrets.filter { form.contains(Words.form(of: $0)) }.map { "\(output.format): \($0)" }
    }
  }
}
