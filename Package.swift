// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of the program: `Sources/<name>`.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// Its tests: `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: strict)
}

/// The compiled recognisers, one folder each under Plugins/; Plugins/BuiltIn lists them.
let recognisers = [
  "Agenda", "Attendance", "Closing", "Cover", "Decisions", "Dissent", "DocumentKind", "Items", "Motions",
  "Notices", "Organ", "Parts",
  "Recipients", "Regulations", "Reports", "RollCalls", "Sections", "TableOfContents", "Tables", "Votes",
]

let package = Package(
  name: "paragraf",
  products: [
    .executable(name: "paragraf", targets: ["paragraf"]),
    // What a plug-in sees, and what its tests use.
    .library(name: "ParagrafKit", targets: ["ParagrafKit"]),
    .library(name: "ParagrafTesting", targets: ["ParagrafTesting"]),
    // The line of calls, for programs that embed it.
    .library(
      name: "ParagrafPipeline",
      targets: ["Extraction", "Layout", "SwedishText", "Recognition", "Writers", "BuiltIn"]),
  ],
  dependencies: [
    // Flags, help texts and usage errors of the command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // Rule packs, with the position of each value.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // libpoppler-glib: reads PDFs. Text, boxes and fonts in one pass, at the speed of pdftotext.
    .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    // libpoppler itself, for what its GLib front leaves out: the lines that a page draws.
    .systemLibrary(name: "CPopplerCore", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev"])]),
    .target(name: "CRulings", dependencies: ["CPopplerCore"]),
    // GLib, which libpoppler-glib brings along: Unicode normalisation without ICU.
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    // PCRE2: patterns of rule packs. Its matches have a limit, and it is a hundred times faster than Regex.
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    // What the Glibc overlay lacks: spawning with descriptors, resource limits, signals as descriptors.
    .target(name: "CSystem"),
    // Word and word-pair counts as read-only data of the program, shared by all its processes.
    .target(name: "CLexicon", exclude: ["lexicon.bin"], cSettings: [.headerSearchPath(".")]),

    module("ParagrafKit"),
    module("Poppler", ["ParagrafKit", "CPoppler", "CRulings"]),
    module("Lexicon", ["CLexicon"]),
    module("Extraction", ["ParagrafKit", "Poppler"]),
    module("Layout", ["ParagrafKit"]),
    module("SwedishText", ["ParagrafKit", "Lexicon", "CGLib"]),
    module("Recognition", ["ParagrafKit"]),
    module("Writers", ["ParagrafKit"], exclude: ["paragraf-record.schema.json"]),
    module(
      "RulePacks", ["ParagrafKit", "ParagrafTesting", "CPCRE2", .product(name: "Yams", package: "Yams")]),
    module(
      "Importing",
      [
        "ParagrafKit", "CSystem", "Extraction", "Layout", "SwedishText", "Recognition", "RulePacks",
        "Writers",
      ]),
    module("Evaluation", ["CGLib"]),
    module("ParagrafTesting", ["ParagrafKit", "Layout", "SwedishText", "Recognition"]),
    .executableTarget(
      name: "paragraf",
      dependencies: [
        "Importing", "BuiltIn", "Evaluation", "ParagrafTesting", "RulePacks", "Writers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // Makes lexicon.bin from the counts; run by hand when they change.
    .executableTarget(
      name: "lexicon-builder", dependencies: ["Lexicon"], exclude: ["Counts"], swiftSettings: strict),

    .target(
      name: "BuiltIn", dependencies: ["ParagrafKit"] + recognisers.map { .byName(name: $0) },
      path: "Plugins/BuiltIn", swiftSettings: strict),

    tests("ParagrafKit"),
    tests("Lexicon"),
    tests("Extraction", ["ParagrafKit", "Layout", "SwedishText"]),
    tests("Layout", ["ParagrafKit"]),
    tests("SwedishText", ["ParagrafKit", "ParagrafTesting"]),
    tests("Recognition", ["ParagrafKit", "ParagrafTesting"]),
    tests("RulePacks", ["BuiltIn", "ParagrafKit", "ParagrafTesting", "Recognition"]),
    tests("Writers", ["ParagrafKit"]),
    tests("Evaluation", ["paragraf"]),
    tests("Importing", ["CSystem", "ParagrafKit", "Writers", "paragraf"]),
    .testTarget(
      name: "PluginsTests", dependencies: ["BuiltIn", "ParagrafKit", "ParagrafTesting"],
      path: "Tests/PluginsTests", swiftSettings: strict),
    .testTarget(name: "CorpusTests", dependencies: ["paragraf"], swiftSettings: strict),
  ]
    + recognisers.map {
      .target(
        name: $0, dependencies: ["ParagrafKit"], path: "Plugins/\($0)", exclude: ["README.md"],
        swiftSettings: strict)
    },
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
