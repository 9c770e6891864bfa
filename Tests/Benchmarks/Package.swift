// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    // The name keeps the dependency valid in a clone whose folder is called something else.
    .package(name: "paragraf", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "ParagrafPipeline", package: "paragraf"),
        .product(name: "ParagrafKit", package: "paragraf"),
      ], swiftSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(name: "Fuzz", swiftSettings: [.treatAllWarnings(as: .error)]),
  ],
  swiftLanguageModes: [.v6]
)
