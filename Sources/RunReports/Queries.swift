import Journal

extension String {
  /// The text as SQL writes it.
  var quotedForSQL: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension JournalEntry {
  /// In SQL: whether a document lacks something for this reason.
  static func lacks(_ reason: String) -> String {
    """
    EXISTS (SELECT 1 FROM json_each(document.missing) AS gap
      WHERE json_extract(gap.value, '$.reason') = \(reason.quotedForSQL))
    """
  }
}
