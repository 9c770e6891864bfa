// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of the program: `Sources/<name>`.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// Its tests: `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

/// The compiled recognisers, one folder each under Plugins/; Plugins/BuiltIn lists them.
let recognisers = [
  "Agenda", "Attendance", "Closing", "Cover", "Decisions", "Dissent", "DocumentKind", "ExtraItems", "Items",
  "Motions", "Notices", "Organ", "Parts", "Recipients", "Regulations", "Reports", "RollCalls", "Secrecy",
  "Sections", "TableOfContents", "Tables", "Votes",
]

/// The rule packs that are compiled in, files of Plugins/Packs, which Plugins/Packs/Packs.swift lists.
let packs = [
  "goteborg", "ostby", "spelling-before-1906", "stockholm", "stockholms-lans-landsting", "vigsel",
]

/// What is masked for publication, files of Sources/Masking/Rules.
let maskingRules = ["addresses", "contacts", "identity-numbers", "secret-matters"]

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
    // SQLite for the journal of imports.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // libpoppler: reads PDFs. Its C++ interface, since one pass over a page then gives its text and the lines it draws.
    .systemLibrary(name: "CPopplerCore", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev"])]),
    .target(name: "CPoppler", dependencies: ["CPopplerCore"]),
    // GLib: mapped files, and Unicode normalisation without ICU.
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    // OpenSSL: SHA-256 of inputs and outputs.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // Expat: XML of packages that are verified, others' too, piece by piece. Poppler's fonts load it anyway.
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // PCRE2: patterns of rule packs and of masking rules. Its matches have a limit, and it is a hundred times faster than Regex.
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    // Tesseract and Leptonica: read pages that are images. Their headers alone; the library is loaded when needed.
    .target(name: "CTesseract"),
    // What the Glibc overlay lacks: spawning with descriptors, resource limits, signals as descriptors.
    .target(name: "CSystem"),
    // Word and word-pair counts as read-only data of the program, shared by all its processes.
    .target(name: "CLexicon", exclude: ["lexicon.bin"], cSettings: [.headerSearchPath(".")]),

    module("ParagrafKit"),
    module("Checksum", ["CCrypto"]),
    module("Poppler", ["ParagrafKit", "Checksum", "CPoppler", "CGLib"]),
    module("Tesseract", ["ParagrafKit", "CTesseract"]),
    module("Lexicon", ["CLexicon"]),
    module("Extraction", ["ParagrafKit", "Poppler", "Tesseract", "Lexicon"]),
    module("Layout", ["ParagrafKit"]),
    module("SwedishText", ["ParagrafKit", "Lexicon", "CGLib"]),
    module("Recognition", ["ParagrafKit"]),
    // Its schemas go along in packages.
    .target(
      name: "Writers", dependencies: ["ParagrafKit", "Checksum"], exclude: ["paragraf-mask.schema.json"],
      resources: [.embedInCode("paragraf-edit.schema.json"), .embedInCode("paragraf-record.schema.json")],
      swiftSettings: strict),
    // JSON from elsewhere, and records read again.
    module("JSONReading"),
    module("Manifests", ["ParagrafKit", .product(name: "Yams", package: "Yams")]),
    module("Patterns", ["CPCRE2"]),
    module(
      "RulePacks",
      ["ParagrafKit", "ParagrafTesting", "Manifests", "Patterns", .product(name: "Yams", package: "Yams")]),
    // What a copy for publication does not show. Its rules are data.
    .target(
      name: "Masking",
      dependencies: [
        "ParagrafKit", "Lexicon", "Manifests", "Patterns", .product(name: "Yams", package: "Yams"),
      ],
      resources: maskingRules.map { .embedInCode("Rules/\($0).yaml") }, swiftSettings: strict),
    module(
      "ExternalRecognisers",
      [
        "ParagrafKit", "Manifests", "CSystem", "JSONReading", "Writers",
        .product(name: "Yams", package: "Yams"),
      ], exclude: ["paragraf-program.schema.json"]),
    module("Journal", [.product(name: "GRDB", package: "GRDB.swift")]),
    // The schema of a log's lines goes along in packages.
    .target(
      name: "Importing",
      dependencies: [
        "ParagrafKit", "Checksum", "CSystem", "Journal", "Extraction", "Layout", "SwedishText", "Recognition",
        "RulePacks",
        "ExternalRecognisers", "Manifests", "Masking", "Writers",
      ],
      exclude: [
        "Watching/paragraf-watch@.service", "Worker/PROTOCOL.md", "Worker/paragraf-worker.schema.json",
      ], resources: [.embedInCode("Corrections/paragraf-corrections.schema.json")], swiftSettings: strict),
    module("Evaluation", ["CGLib"]),
    // Packages for e-archives, and whether such packages are whole.
    .target(
      name: "Packaging",
      dependencies: [
        "ParagrafKit", "CExpat", "CSystem", "Checksum", "Importing", "JSONReading", "Journal", "Manifests",
        "Writers", .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Resources/example-delivery.yaml")]
        + ["mets", "fgs", "erms", "premis", "arende"].map {
          .embedInCode("Verification/Grammar/\($0).grammar")
        }, swiftSettings: strict),
    // What people read of a run: its status, the report page, and how two runs differ. (`Reports` finds written reports.)
    module("RunReports", ["Evaluation", "Importing", "Journal", "ParagrafKit", "Writers"]),
    // What `plugin new` writes: files, some of them Swift, which MyPlugin and its tests compile.
    .target(
      name: "PluginTemplates", sources: ["PluginTemplate.swift", "NewFiles.swift"],
      resources: [.embedInCode("Templates"), .embedInCode("Swift")], swiftSettings: strict),
    .target(
      name: "MyPlugin", dependencies: ["ParagrafKit"], path: "Sources/PluginTemplates/Swift/Recogniser",
      swiftSettings: strict),
    .testTarget(
      name: "MyPluginTests", dependencies: ["MyPlugin", "ParagrafTesting"],
      path: "Sources/PluginTemplates/Swift/Tests", swiftSettings: strict),
    module("ParagrafTesting", ["ParagrafKit", "Layout", "SwedishText", "Recognition"]),
    .executableTarget(
      name: "paragraf",
      dependencies: [
        "Importing", "BuiltIn", "Evaluation", "ExternalRecognisers", "Journal", "Manifests", "Masking",
        "Packaging", "ParagrafKit", "ParagrafTesting", "PluginTemplates", "RulePacks", "RunReports",
        "Writers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict,
      // A checksum of the program in the program: the journal tells by it whether another one did the work.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id=sha1"])]),
    // Makes lexicon.bin from the counts; run by hand when they change.
    .executableTarget(
      name: "lexicon-builder", dependencies: ["Lexicon"], exclude: ["Counts"], swiftSettings: strict),

    .target(
      name: "Packs", path: "Plugins/Packs", exclude: ["README.md"],
      resources: packs.map { .embedInCode("\($0).yaml") }, swiftSettings: strict),
    .target(
      name: "BuiltIn",
      dependencies: ["ParagrafKit", "RulePacks", "Packs"] + recognisers.map { .byName(name: $0) },
      path: "Plugins/BuiltIn", swiftSettings: strict),

    tests("ParagrafKit"),
    tests("Lexicon"),
    tests("Extraction", ["ParagrafKit", "Layout", "SwedishText", "Tesseract"], exclude: ["Pictures"]),
    tests("Tesseract", ["ParagrafKit"]),
    tests("Layout", ["ParagrafKit"]),
    tests("SwedishText", ["ParagrafKit", "ParagrafTesting"]),
    tests("Recognition", ["ParagrafKit", "ParagrafTesting", "SwedishText"]),
    tests("RulePacks", ["BuiltIn", "Manifests", "ParagrafKit", "ParagrafTesting", "Recognition"]),
    tests(
      "ExternalRecognisers",
      [
        "BuiltIn", "CSystem", "Manifests", "ParagrafKit", "ParagrafTesting", "Recognition",
        "SchemaValidation",
      ]),
    tests("Writers", ["BrowserTesting", "ParagrafKit", "SchemaValidation"]),
    // Pages in headless Chromium: widths, landmarks, contrast, paper.
    .target(name: "BrowserTesting", path: "Tests/BrowserTesting", swiftSettings: strict),
    // A folder for a test, and the program to run there.
    .target(name: "TestBench", path: "Tests/TestBench", exclude: ["Resources"], swiftSettings: strict),
    tests(
      "Masking",
      ["BuiltIn", "Extraction", "Layout", "ParagrafKit", "Recognition", "SwedishText", "Writers"]),
    // JSON Schema 2020-12, by Debian's validator.
    .target(name: "SchemaValidation", path: "Tests/SchemaValidation", swiftSettings: strict),
    tests("Evaluation", ["paragraf"]),
    tests("JSONReading"),
    tests("RunReports", ["BrowserTesting", "Importing", "Journal", "Writers", "paragraf"]),
    tests(
      "Importing",
      [
        "CSystem", "Checksum", "ExternalRecognisers", "Journal", "ParagrafKit", "ParagrafTesting",
        "PluginTemplates",
        "RulePacks", "SchemaValidation", "TestBench", "Writers", "paragraf",
      ]),
    tests("Packaging", ["Checksum", "SchemaValidation", "TestBench", "paragraf"]),
    .testTarget(
      name: "PluginsTests", dependencies: ["BuiltIn", "ParagrafKit", "ParagrafTesting"],
      path: "Tests/PluginsTests", swiftSettings: strict),
    .testTarget(
      name: "CorpusTests", dependencies: ["BrowserTesting", "TestBench", "paragraf"], swiftSettings: strict),
  ]
    + recognisers.map {
      .target(
        name: $0, dependencies: ["ParagrafKit"], path: "Plugins/\($0)", exclude: ["README.md"],
        swiftSettings: strict)
    },
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
