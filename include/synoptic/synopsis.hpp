#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "synoptic/article.hpp"
#include "synoptic/engine.hpp"
#include "synoptic/export.hpp"
#include "synoptic/span.hpp"
#include "synoptic/unit.hpp"
#include "synoptic/value.hpp"
#include "synoptic/warning.hpp"

namespace synoptic {

enum class Order { kFree, kMonotone };
SYNOPTIC_EXPORT std::string_view OrderName(Order order);  ///< "free", "monotone".

enum class Label {
  kShared,   ///< The articles say the same.
  kPartial,  ///< They share something, and one says more.
  kDiffers,  ///< Matched, but a figure, date, name or quotation disagrees, or one says the
             ///< opposite.
  kOnly,     ///< No counterpart found. Never: false, or absent from the other article.
};
/// "shared", "partial", "differs", "only".
SYNOPTIC_EXPORT std::string_view LabelName(Label label);

/// Two words, or parts of a text that is written without spaces, that match.
struct WordPair {
  Span a;
  Span b;
  float share = 0;  ///< Of the weight of all words that the link joins, 0 to 1.
};

/// What a link rests on. All in [0, 1] unless said otherwise.
struct Evidence {
  float sentence = 0;  ///< Cosine of the unit vectors, in [-1, 1].
  float tokens = 0;    ///< Weighted share of both sides' words that have a match on the other side.
  float a_in_b = 0;    ///< The share of a's words alone; near 1 when b contains a.
  float b_in_a = 0;
  float mentions = 0;    ///< Figures, dates and names in common, weighted by rarity in the pair.
  float neighbours = 0;  ///< The probability of the pairs before and after it, the larger.
  std::vector<WordPair> words;  ///< Those that carry most of it, by falling share; at most five.
};

/// Whether two articles tell of the same events, judged beside their links.
struct Relatedness {
  std::size_t a = 0;  ///< Index into Synopsis::articles; less than `b`.
  std::size_t b = 0;
  double probability = 0;  ///< That they tell of the same events.
  bool refused = false;    ///< It is so low that nothing of the two is linked.
};

/// Units of article `a` that say the same as units of article `b`. Many-to-many; links may cross.
/// Invariants: a < b; a_units and b_units are non-empty and ascending; each span is inside of one
/// of the units, ascending, without overlap.
struct Link {
  std::size_t a = 0;  ///< Index into Synopsis::articles.
  std::size_t b = 0;
  std::vector<std::size_t> a_units;  ///< Indices into Synopsis::articles[a].units.
  std::vector<std::size_t> b_units;
  double probability = 0;
  Evidence evidence;
  std::vector<Span> a_spans = {};  ///< The part of a's units that it rests on; empty: all of them.
  std::vector<Span> b_spans = {};
  bool judged = false;  ///< A reader judged it right (AlignOptions::review): it is certain.
};

/// A link that a reader judged wrong: none joins a unit of `a_units` with one of `b_units`.
struct RejectedLink {
  std::size_t a = 0;  ///< Index into Synopsis::articles; less than `b`.
  std::size_t b = 0;
  std::vector<std::size_t> a_units;  ///< Ascending, and not empty.
  std::vector<std::size_t> b_units;
};

/// What one article contributes to a claim.
struct ClaimMember {
  std::size_t article = 0;
  std::vector<std::size_t> units;  ///< Ascending.
  std::vector<Span> extra;         ///< In a partial claim: what only this article says.
  std::vector<Span> spans = {};    ///< The part of the units that makes it; empty: all of them.
};

/// In what members of a claim disagree: in mentions of a type, or one says the opposite.
enum class DifferenceType {
  kNumber,
  kQuantity,
  kMoney,
  kDate,
  kName,
  kQuotation,
  kAge,
  kScore,
  kRank,
  kMinute,
  kOpposite,  ///< Negated or reversed: "acquitted" and "convicted".
};
/// That of mentions as of MentionTypeName; "opposite".
SYNOPTIC_EXPORT std::string_view DifferenceTypeName(DifferenceType type);

/// Why words of members of a claim cannot both be right.
enum class DifferenceGround {
  kValue,      ///< Two values of one thing.
  kGap,        ///< Two figures or dates of one thing: Difference::gap says how far apart.
  kUnit,       ///< One number in two currencies or units.
  kName,       ///< Two names in one place.
  kNumber,     ///< One name with two numbers: "Pius XI", "Pius XII".
  kDirection,  ///< North and south, east and west.
  kWords,      ///< Two quotations in one place that say other things.
  kOpposite,   ///< As of DifferenceType.
  kOtherDay,   ///< They can: each was true when its article was written (Claim::updates).
};
/// "value", "gap", "unit", "name", "number", "direction", "words", "opposite", "other day".
SYNOPTIC_EXPORT std::string_view DifferenceGroundName(DifferenceGround ground);

/// How far apart two figures or dates are.
struct Gap {
  double absolute = 0;
  double relative = 0;    ///< To the larger of two figures, 0 to 1; of dates, 0.
  std::string unit = {};  ///< As of Figure; of dates, "day", "month", "year" or "minute".
};

/// Words of members of a claim that cannot both be right.
struct Difference {
  struct Member {
    std::size_t article = 0;
    Span span;
    Value value = {};  ///< Of a mention; of an opposite, empty.
  };
  DifferenceType type = DifferenceType::kNumber;
  std::vector<Member> members;
  std::string reason = {};  ///< The ground, as an English sentence for people.
  DifferenceGround ground = DifferenceGround::kValue;
  std::optional<Gap> gap = {};
};

/// A statement, with the articles that make it. Members are in order of articles, one an article.
struct Claim {
  Label label = Label::kOnly;
  double probability = 0;  ///< That the members belong together; of an `only`, that none does.
  std::vector<ClaimMember> members;
  std::vector<Difference> differences;
  /// Figures that were true when each article was written, and have moved since: no differences.
  std::vector<Difference> updates = {};
  /// That people would give it this label, if the members belong together (docs/claims.md); of an
  /// `only`, `probability`. Not set of a claim whose words were not compared.
  std::optional<double> label_probability = {};
  /// Of an `only` where Synopsis::only_risk is set: whether it is sure enough; else it is left
  /// open.
  bool retained = false;
};

/// "shared .93  A: 3  B: 4,5": articles as letters in their order, units counted from 1.
SYNOPTIC_EXPORT std::ostream& operator<<(std::ostream& out, const Claim& claim);

/// Articles side by side: what the library returns and every view is drawn from.
/// Every unit of every article is in at least one claim; claims are in order of their first unit.
struct Synopsis {
  struct Entry {
    Article article;
    std::vector<Unit> units;
  };
  Engine engine;
  Order order = Order::kFree;
  std::vector<Entry> articles;
  /// Of each two articles that were judged, in order of (a, b). Those that were aligned in order
  /// because the caller asked for it were not.
  std::vector<Relatedness> relatedness;
  std::vector<Link> links;
  std::vector<Claim> claims;
  /// What a reader judged wrong (AlignOptions::review), so that the result keeps the review.
  std::vector<RejectedLink> rejected = {};
  /// If it was asked for (AlignOptions::only_risk): of the `only` claims that are retained, the
  /// share that may have a counterpart after all.
  std::optional<double> only_risk = {};
  /// What who relies on this should know.
  std::vector<Warning> warnings = {};
};

/// Throws Error(kInvalidArgument) unless a synopsis is what the above says: articles and units as
/// CheckUnits asks for, indices of what is there, in order, spans of whole characters of their
/// text, probabilities in [0, 1], no link of two articles that were refused or of units that are
/// rejected, members and differences as a label has them, every unit in a claim. All views check it
/// so. O(n log n).
SYNOPTIC_EXPORT void CheckSynopsis(const Synopsis& synopsis);

}  // namespace synoptic
