import ArgumentParser
import Importing

/// `paragraf worker`.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Serves the worker protocol on standard input and output (used by import, show, explain and edits).",
    discussion: """
      One JSON object a line, version \(WorkerProtocol.version):
        worker: {"worker": {"protocol": \(WorkerProtocol.version), "paragraf": "…"}}
        parent: {"job": {"id": 1, "path": "x.pdf", "output": "DIR/x", "formats": ["json"], "options": {}}}
        worker: {"page": {"id": 1, "page": 3, "of": 10}}
        worker: {"done": {"id": 1, "status": "imported", "missing": [], "pages": 10, …}}
      """)

  func run() { Worker.serve(CommandLineTool.pipeline) }
}
