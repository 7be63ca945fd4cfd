/// What a desk has settled where papers differ, by the id of the rule that asks.
package struct HouseStyle: Hashable, Sendable {
  /// The form that the desk writes: `percent`, `spaced-em`.
  package var forms: [String: String] = [:]
  /// The most of something that the desk allows.
  package var limits: [String: Int] = [:]

  package init() {}

  /// This style with what it does not say taken from the other.
  package func extending(_ base: HouseStyle) -> HouseStyle {
    var style = HouseStyle()
    style.forms = base.forms.merging(forms) { $1 }
    style.limits = base.limits.merging(limits) { $1 }
    return style
  }
}
