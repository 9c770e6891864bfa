import ArgumentParser
import Importing

/// `paragraf worker`.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Reads documents for another program, by a protocol on standard input and output.",
    discussion: """
      One JSON object a line, version \(WorkerProtocol.version):
        worker: {"worker": {"protocol": \(WorkerProtocol.version), "paragraf": "…"}}
        driver: {"job": {"id": 1, "path": "x.pdf", "output": "DIR/x", "formats": ["json"], "options": {}}}
        worker: {"page": {"id": 1, "page": 3, "of": 10}}
        worker: {"done": {"id": 1, "status": "imported", "missing": [], "pages": 10, …}}
      It ends when its standard input does. Sources/Importing/Worker/PROTOCOL.md tells the rest.
      """)

  @Flag(help: "End at once when the thread that started it does, also in the middle of a document.")
  var bound = false

  func run() { Worker.serve(CommandLineTool.pipeline, isBound: bound) }
}
