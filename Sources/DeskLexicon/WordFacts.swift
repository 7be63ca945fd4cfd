/// What the lists say of one word, looked up once in the life of the process.
package struct WordFacts: Sendable {
  package let classes: WordClasses
  /// How often it stood in 47 million words of news.
  package let frequency: Int
  /// The dialect that alone spells it so, or nil.
  package let dialect: Dialect?
  /// Whether it is a verb that charges somebody with wrongdoing, with some object at least.
  package let accuses: Bool
  /// Its symbol in the context model, or -1 where the model does not know it or there is none.
  package let symbol: Int32
  /// Whether it begins with a digit or with a number in words.
  package let beginsWithNumber: Bool
}
