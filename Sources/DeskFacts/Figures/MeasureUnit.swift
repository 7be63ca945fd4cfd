import DeskLexicon

/// A unit of length, weight, time and the like, with all that its name may mean: a gallon is one thing in Leeds and
/// another in Ohio.
package struct MeasureUnit: Hashable, Sendable {
  package struct Reading: Hashable, Sendable {
    package let dimension: String
    /// One of the unit in the plain unit of the dimension.
    package let factor: Double
    /// Where its zero lies, for temperatures.
    package let zero: Double
  }

  package let name: String
  package let readings: [Reading]

  /// A mile and miles are one unit.
  package static func == (left: MeasureUnit, right: MeasureUnit) -> Bool { left.readings == right.readings }

  package func hash(into hasher: inout Hasher) { hasher.combine(readings) }

  package var dimensions: Set<String> { Set(readings.map(\.dimension)) }

  package func measures(_ dimension: String) -> Bool { readings.contains { $0.dimension == dimension } }
}

extension MeasureUnit {
  /// The unit of that name or mark, by `Dictionaries/words/units.tsv`: `length 1609.344|length 1852`.
  init?(named name: String, in lexicon: Lexicon) {
    guard let value = lexicon.units.value(of: name) else { return nil }
    self.name = name
    readings = value.split(separator: "|").compactMap { reading in
      let parts = reading.split(separator: " ")
      guard parts.count >= 2, let factor = Double(parts[1]) else { return nil }
      return Reading(
        dimension: String(parts[0]), factor: factor, zero: parts.count > 2 ? Double(parts[2]) ?? 0 : 0)
    }
  }
}
