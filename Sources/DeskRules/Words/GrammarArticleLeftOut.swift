package import DeskFacts
package import DeskLint
import DeskStory
import DeskText

/// “The” left out behind a preposition, where published copy hardly ever leaves it out.
package struct GrammarArticleLeftOut: Rule {
  package let info = RuleInfo("grammar.article-left-out", "“The” left out behind a preposition", .warning, in: .copy)

  package init() {}

  package func check(_ story: StoryAnalysis) -> [Finding] {
    story.missingArticles.map { place in
      let range = story.range(place.preposition, place.noun)
      let mended = "\(story.string(place.preposition)) the \(story.string(place.noun))"
      return Finding(range, "“The” is missing: “\(mended)”", fix: .change(range, to: mended))
    }
  }
}
