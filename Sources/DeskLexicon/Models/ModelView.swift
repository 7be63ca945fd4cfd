/// The sections of a mapped model. What lies outside a section reads as zero, so that a wrong file leads no reader
/// astray. The file stays mapped until the process ends, so that no reader can outlive what it reads.
package struct ModelView<Section: ModelSection>: Sendable {
  private let places: [Section: SectionView]

  init(_ bytes: MappedBytes, _ sections: [Section: Range<Int>]) {
    _ = Unmanaged.passRetained(bytes)
    let start = bytes.withBytes { UInt(bitPattern: $0.baseAddress) }
    places = sections.mapValues { SectionView(address: start + UInt($0.lowerBound), count: $0.count) }
  }

  subscript(section: Section) -> SectionView { places[section] ?? SectionView(address: 0, count: 0) }
}

/// One section, which costs nothing to hand on.
package struct SectionView: Sendable {
  private let address: UInt
  let count: Int

  init(address: UInt, count: Int) {
    self.address = address
    self.count = count
  }

  @inline(__always)
  func load<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, _: Value.Type) -> Value {
    guard offset >= 0, offset <= count - MemoryLayout<Value>.size else { return 0 }
    return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  /// For readers that have looked at the length.
  @inline(__always)
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }
}
