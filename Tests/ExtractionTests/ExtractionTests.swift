import Testing

/// All tests that call poppler: it must not be called from two threads.
@Suite(.serialized) struct ExtractionTests {}
