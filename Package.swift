// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of the program: `Sources/<name>`.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// A module's tests: `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

/// The compiled recognisers, one folder each under Plugins/; Plugins/BuiltIn lists them.
let recognisers = [
  "Attendance", "Cover", "Decisions", "Dissent", "DocumentKind", "Items", "Motions", "Organ", "Recipients", "RollCalls",
  "Sections", "TableOfContents", "Votes",
]

let package = Package(
  name: "paragraf",
  products: [
    .executable(name: "paragraf", targets: ["paragraf"]),
    .library(name: "ParagrafKit", targets: ["ParagrafKit"]),
    .library(
      name: "ParagrafPipeline",
      targets: ["Extraction", "Layout", "SwedishText", "Recognition", "Writers", "BuiltIn"]),
  ],
  dependencies: [
    // Flags, help texts and usage errors of the command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // libpoppler-glib: reads PDFs; the only library with Swedish scans' text layers, boxes and fonts in one pass.
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .target(name: "CSystem"),
    // Word and bigram counts as read-only data of the program, shared by all its processes.
    .target(name: "CLexicon", exclude: ["lexicon.bin"], cSettings: [.headerSearchPath(".")]),
    // GLib, which libpoppler-glib needs anyway: Unicode normalisation without ICU.
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    module("ParagrafKit"),
    module("Poppler", ["CPoppler"]),
    module("Lexicon", ["CLexicon"]),
    module("Extraction", ["ParagrafKit", "Poppler"]),
    module("Layout", ["ParagrafKit"]),
    module("SwedishText", ["ParagrafKit", "Lexicon", "CGLib"]),
    module("Recognition", ["ParagrafKit"]),
    module("Writers", ["ParagrafKit"], exclude: ["paragraf-record.schema.json"]),
    .executableTarget(
      name: "paragraf",
      dependencies: [
        "Extraction", "Layout", "SwedishText", "Recognition", "Writers", "BuiltIn", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "lexicon-builder", dependencies: ["Lexicon"], exclude: ["Counts"], swiftSettings: strict),
    .target(
      name: "BuiltIn", dependencies: ["ParagrafKit"] + recognisers.map { .byName(name: $0) },
      path: "Plugins/BuiltIn", swiftSettings: strict),
  ]
    + [tests("Lexicon"), tests("Writers", ["ParagrafKit"])]
    + recognisers.map {
      .target(
        name: $0, dependencies: ["ParagrafKit"], path: "Plugins/\($0)", exclude: ["README.md"],
        swiftSettings: strict)
    },
  swiftLanguageModes: [.v6]
)
