// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A library target of the line in design order: each may import only what it lists.
func layer(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let parser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let linked: [LinkerSetting] = [.linkedLibrary("stdc++", .when(platforms: [.linux]))]

let package = Package(
  name: "copydesk",
  products: [
    .executable(name: "copydesk", targets: ["copydesk"]),
    .executable(name: "copydesk-dev", targets: ["copydesk-dev"]),
    .executable(name: "copydesk-train", targets: ["copydesk-train"]),
    .library(name: "Copydesk", targets: ["Copydesk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.4.0")
  ],
  targets: [
    .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    layer("DeskText"),
    layer("DeskLexicon", on: ["DeskText", "CHunspell"]),
    layer("DeskStory", on: ["DeskText"]),
    layer("DeskFacts", on: ["DeskText", "DeskStory", "DeskLexicon"]),
    layer("DeskLint", on: ["DeskText", "DeskStory", "DeskLexicon", "DeskFacts", "CYAML", "CPCRE2"]),
    layer("DeskRules", on: ["DeskText", "DeskStory", "DeskLexicon", "DeskFacts", "DeskLint"]),
    layer("DeskReport", on: ["DeskText", "DeskLint"]),
    .target(
      name: "Copydesk",
      dependencies: ["DeskText", "DeskLexicon", "DeskStory", "DeskFacts", "DeskLint", "DeskRules"],
      swiftSettings: strict, linkerSettings: linked),
    .executableTarget(
      name: "copydesk",
      dependencies: [
        "Copydesk", "DeskReport", "DeskLint", "DeskFacts", "DeskStory", "DeskText", "DeskLexicon", parser,
      ],
      path: "Sources/CopydeskCommand", swiftSettings: strict),
    .executableTarget(
      name: "copydesk-dev",
      dependencies: ["Copydesk", "DeskLint", "DeskFacts", "DeskStory", "DeskText", "DeskLexicon", "DeskRules", parser],
      path: "Sources/CopydeskDev", swiftSettings: strict),
    .executableTarget(
      name: "copydesk-train",
      dependencies: ["Copydesk", "DeskFacts", "DeskStory", "DeskText", "DeskLexicon", parser],
      path: "Sources/CopydeskTrain", swiftSettings: strict),
    tests("DeskTextTests", of: ["DeskText", "DeskStory"]),
    tests("DeskStoryTests", of: ["DeskText", "DeskStory", "DeskFacts", "DeskLexicon", "Copydesk"]),
    tests("DeskLintTests", of: ["DeskText", "DeskLexicon", "DeskStory", "DeskFacts", "DeskLint", "Copydesk"]),
    tests("RuleTests", of: ["DeskText", "DeskStory", "DeskFacts", "DeskLexicon", "DeskLint", "DeskRules", "Copydesk"]),
    tests(
      "CopydeskTests",
      of: ["DeskText", "DeskLexicon", "DeskStory", "DeskLint", "DeskReport", "Copydesk", "copydesk"]),
    tests("TrainTests", of: ["DeskText", "DeskLexicon", "Copydesk", "copydesk-train"]),
    tests("ProjectTests", of: ["DeskText", "DeskLexicon", "DeskStory", "DeskLint", "DeskRules", "Copydesk"]),
  ],
  swiftLanguageModes: [.v6]
)
