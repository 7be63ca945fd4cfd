package import DeskLint

/// Every rule written in Swift, in the order in which they speak where two would say the same.
package enum Catalog {
  package static let rules: [any Rule] = [
    AttributionUnattributedClaim(),
    AttributionLoadedWord(),
    AttributionLeadContentious(),
    AttributionStateOfMind(),
    AttributionPraiseWord(),
    AttributionFactiveHeadline(),
    GrammarMissingArticle(),
    SourcingBareSource(),
    SourcingVagueSource(),
    SourcingNoReason(),
    SourcingAnonymousOpinion(),
    SourcingNoneNamed(),
    SourcingCountConflict(),
    QuotesOrphan(),
    NamesPossessiveTitle(),
    NamesNoTitle(),
    PunctuationOccupiedHyphen(),
    PunctuationWhichComma(),
    PunctuationWhoComma(),
    GrammarItsForPerson(),
    StyleDateBeforeAdjective(),
    GrammarMissingArticleList(),
    NamesPlaceVariants(),
  ]
}
