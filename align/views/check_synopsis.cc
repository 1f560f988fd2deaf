// What the views ask of a synopsis that others built: they index and slice without looking.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/internal/character_boundary.hpp"
#include "synoptic/synopsis.hpp"
#include "synoptic/text.hpp"
#include "synoptic/unit.hpp"

namespace synoptic {
namespace {

[[noreturn]] void Fail(const std::string& place, const std::string& message) {
  throw Error(ErrorCode::kInvalidArgument, place + ": " + message);
}

std::string Numbered(const char* name, std::size_t index) {
  return std::string(name) + '[' + std::to_string(index) + ']';
}

class Checker {
 public:
  explicit Checker(const Synopsis& synopsis)
      : articles_(synopsis.articles), has_only_risk_(synopsis.only_risk.has_value()) {
    for (const Synopsis::Entry& entry : articles_) {
      CheckUnits(entry.article, entry.units);
      is_claimed_.emplace_back(entry.units.size(), false);
    }
  }

  /// Before the links: these must not join what is refused.
  void CheckRelatedness(const std::vector<Relatedness>& relatedness) {
    for (std::size_t r = 0; r < relatedness.size(); ++r) {
      const Relatedness& pair = relatedness[r];
      const std::string place = Numbered("relatedness", r);
      CheckPair(pair.a, pair.b, place);
      CheckProbability(pair.probability, place);
      if (r > 0 &&
          std::pair(pair.a, pair.b) <= std::pair(relatedness[r - 1].a, relatedness[r - 1].b)) {
        Fail(place, "expected pairs of articles in ascending order");
      }
      if (pair.refused) refused_.insert({pair.a, pair.b});
    }
  }

  /// Before the links, too.
  void CheckRejected(const RejectedLink& link, const std::string& place) {
    CheckPair(link.a, link.b, place);
    CheckIndices(link.a, link.a_units, place + ".a_units");
    CheckIndices(link.b, link.b_units, place + ".b_units");
    CheckClaiming(link.a, link.a_units, place + ".a_units");
    CheckClaiming(link.b, link.b_units, place + ".b_units");
    for (const std::size_t i : link.a_units) {
      for (const std::size_t j : link.b_units) rejected_.insert({link.a, i, link.b, j});
    }
  }

  void CheckLink(const Link& link, const std::string& place) const {
    CheckPair(link.a, link.b, place);
    if (refused_.contains({link.a, link.b})) {
      Fail(place, "expected no link of two articles that are refused");
    }
    CheckIndices(link.a, link.a_units, place + ".a_units");
    CheckIndices(link.b, link.b_units, place + ".b_units");
    CheckClaiming(link.a, link.a_units, place + ".a_units");
    CheckClaiming(link.b, link.b_units, place + ".b_units");
    CheckPart(link.a, link.a_spans, link.a_units, place + ".a_spans");
    CheckPart(link.b, link.b_spans, link.b_units, place + ".b_spans");
    CheckProbability(link.probability, place);
    CheckJudged(link, place);
    for (const WordPair& pair : link.evidence.words) {
      CheckSpan(link.a, pair.a, place + ".evidence.words");
      CheckSpan(link.b, pair.b, place + ".evidence.words");
    }
  }

  void CheckClaim(const Claim& claim, const std::string& place) {
    CheckProbability(claim.probability, place);
    if (claim.label_probability) {
      CheckProbability(*claim.label_probability, place + ".label_probability");
    }
    for (std::size_t m = 0; m < claim.members.size(); ++m) {
      const ClaimMember& member = claim.members[m];
      const std::string at = place + '.' + Numbered("members", m);
      CheckArticle(member.article, at);
      if (m > 0 && member.article <= claim.members[m - 1].article) {
        Fail(at, "expected articles in ascending order");
      }
      CheckIndices(member.article, member.units, at + ".units");
      CheckClaiming(member.article, member.units, at + ".units");
      for (const std::size_t unit : member.units) is_claimed_[member.article][unit] = true;
      CheckSpans(member.article, member.extra, at + ".extra");
      CheckPart(member.article, member.spans, member.units, at + ".spans");
    }
    if ((claim.label == Label::kOnly) != (claim.members.size() == 1) || claim.members.empty()) {
      Fail(place, "expected one member where the label is \"only\", else two or more, found " +
                      std::to_string(claim.members.size()) + " and \"" +
                      std::string(LabelName(claim.label)) + '"');
    }
    if (claim.retained && (claim.label != Label::kOnly || !has_only_risk_)) {
      Fail(place,
           "expected none retained but an \"only\" of a synopsis with an only_risk, found one");
    }
    CheckLabelAgainstDifferences(claim, place);
    for (std::size_t d = 0; d < claim.differences.size(); ++d) {
      const Difference& difference = claim.differences[d];
      const std::string at = place + '.' + Numbered("differences", d);
      CheckDifference(difference, claim, at);
      if (difference.ground == DifferenceGround::kOtherDay) {
        Fail(at, "expected a ground on which both cannot be right, found \"other day\"");
      }
      if (difference.gap.has_value() != (difference.ground == DifferenceGround::kGap)) {
        Fail(at, "expected a gap where the ground is \"gap\", and no other, found " +
                     std::string(difference.gap ? "one" : "none") + " and \"" +
                     std::string(DifferenceGroundName(difference.ground)) + '"');
      }
    }
    for (std::size_t d = 0; d < claim.updates.size(); ++d) {
      const std::string at = place + '.' + Numbered("updates", d);
      CheckDifference(claim.updates[d], claim, at);
      if (claim.updates[d].ground != DifferenceGround::kOtherDay) {
        Fail(at, "expected the ground \"other day\", found \"" +
                     std::string(DifferenceGroundName(claim.updates[d].ground)) + '"');
      }
    }
  }

  void CheckEveryUnitIsClaimed() const {
    for (std::size_t a = 0; a < is_claimed_.size(); ++a) {
      for (std::size_t u = 0; u < is_claimed_[a].size(); ++u) {
        if (is_claimed_[a][u] || !MakesClaim(articles_[a].units[u].kind)) continue;
        Fail("claims", "expected every unit in at least one claim, found none with " +
                           Numbered("articles", a) + '.' + Numbered("units", u));
      }
    }
  }

  void CheckWarning(const Warning& warning, const std::string& place) const {
    for (const std::size_t article : warning.articles) CheckArticle(article, place);
    if (FindInvalidUtf8(warning.message)) Fail(place, "expected a message in UTF-8");
  }

  static void CheckProbability(double probability, const std::string& place) {
    constexpr double kRounding = 5e-5;  // What views write is rounded, too.
    if (probability >= -kRounding && probability <= 1 + kRounding) return;
    Fail(place, "expected a probability from 0 to 1, found " + std::to_string(probability));
  }

 private:
  void CheckJudged(const Link& link, const std::string& place) const {
    if (link.judged && link.probability < 1) {
      Fail(place, "expected the probability 1 of a link that is judged right, found " +
                      std::to_string(link.probability));
    }
    if (rejected_.empty()) return;
    for (const std::size_t i : link.a_units) {
      for (const std::size_t j : link.b_units) {
        if (!rejected_.contains({link.a, i, link.b, j})) continue;
        Fail(place, "expected no link of units that are rejected, found " + Numbered("units", i) +
                        " and " + Numbered("units", j));
      }
    }
  }

  static void CheckLabelAgainstDifferences(const Claim& claim, const std::string& place) {
    const bool differs = claim.label == Label::kDiffers;
    if (differs == claim.differences.empty()) {
      Fail(place, "expected differences where the label is \"differs\", else none, found " +
                      std::to_string(claim.differences.size()) + " and \"" +
                      std::string(LabelName(claim.label)) + '"');
    }
    const bool may_have_moved = differs || claim.label == Label::kPartial;
    if (may_have_moved || claim.updates.empty()) return;
    Fail(place, "expected updates only where the label is \"partial\" or \"differs\", found " +
                    std::to_string(claim.updates.size()) + " and \"" +
                    std::string(LabelName(claim.label)) + '"');
  }

  void CheckDifference(const Difference& difference, const Claim& claim,
                       const std::string& place) const {
    const bool is_opposite = difference.type == DifferenceType::kOpposite;
    const std::vector<Difference::Member>& members = difference.members;
    for (std::size_t m = 0; m < members.size(); ++m) {
      const Difference::Member& member = members[m];
      CheckArticle(member.article, place);
      CheckSpan(member.article, member.span, place);
      CheckIsOfClaim(member, claim, place);
      if (m > 0 && member.article < members[m - 1].article) {
        Fail(place, "expected articles in ascending order");
      }
      if (is_opposite && !member.value.text().empty()) {
        Fail(place, "expected no value of an opposite, found \"" + member.value.text() + '"');
      }
    }
    if (members.empty() || members.front().article == members.back().article) {
      Fail(place, "expected members of two or more articles, found " +
                      std::to_string(members.size()) + " of one at most");
    }
    const bool stands_on_opposites = difference.ground == DifferenceGround::kOpposite;
    if (stands_on_opposites != is_opposite) {
      Fail(place, "expected the ground \"opposite\" of opposites, found " +
                      (stands_on_opposites
                           ? "it of a " + std::string(DifferenceTypeName(difference.type))
                           : '"' + std::string(DifferenceGroundName(difference.ground)) + '"'));
    }
    if (!difference.gap) return;
    CheckProbability(difference.gap->relative, place + ".gap.relative");
    if (std::isfinite(difference.gap->absolute) && difference.gap->absolute >= 0) return;
    Fail(place + ".gap.absolute",
         "expected a number from 0 on, found " + std::to_string(difference.gap->absolute));
  }

  /// Inside of a unit that the claim has of the article.
  void CheckIsOfClaim(const Difference::Member& member, const Claim& claim,
                      const std::string& place) const {
    const auto of_article = std::ranges::find(claim.members, member.article, &ClaimMember::article);
    const bool is_inside = of_article != claim.members.end() &&
                           std::ranges::any_of(of_article->units, [&](std::size_t unit) {
                             const Span span = articles_[member.article].units[unit].span;
                             return span.begin <= member.span.begin && member.span.end <= span.end;
                           });
    if (is_inside) return;
    Fail(place, "expected spans inside of the units of the claim, found bytes " +
                    std::to_string(member.span.begin) + " to " + std::to_string(member.span.end) +
                    " of " + Numbered("articles", member.article));
  }

  void CheckPair(std::size_t a, std::size_t b, const std::string& place) const {
    CheckArticle(a, place + ".a");
    CheckArticle(b, place + ".b");
    if (a >= b) Fail(place, "expected b behind a, found " + std::to_string(b));
  }

  void CheckArticle(std::size_t article, const std::string& place) const {
    if (article < articles_.size()) return;
    Fail(place, "expected one of " + std::to_string(articles_.size()) + " articles, found " +
                    std::to_string(article));
  }

  void CheckIndices(std::size_t article, const std::vector<std::size_t>& units,
                    const std::string& place) const {
    const std::size_t count = articles_[article].units.size();
    if (units.empty()) Fail(place, "expected at least one unit, found none");
    for (std::size_t k = 0; k < units.size(); ++k) {
      if (units[k] < count && (k == 0 || units[k] > units[k - 1])) continue;
      Fail(place, "expected units of the article in ascending order, of which it has " +
                      std::to_string(count) + ", found " + std::to_string(units[k]));
    }
  }

  void CheckClaiming(std::size_t article, const std::vector<std::size_t>& units,
                     const std::string& place) const {
    for (const std::size_t unit : units) {
      const TextKind kind = articles_[article].units[unit].kind;
      if (MakesClaim(kind)) continue;
      Fail(place, "expected units that make a claim, found " + std::to_string(unit) + ", a " +
                      std::string(TextKindName(kind)));
    }
  }

  void CheckSpan(std::size_t article, Span span, const std::string& place) const {
    const std::string_view text = articles_[article].article.text;
    const bool is_inside = span.begin < span.end && span.end <= text.size();
    if (is_inside && IsCharacterBoundary(text, span.begin) && IsCharacterBoundary(text, span.end)) {
      return;
    }
    Fail(place, "expected a span of whole characters of the " + std::to_string(text.size()) +
                    " bytes of the text, found bytes " + std::to_string(span.begin) + " to " +
                    std::to_string(span.end));
  }

  void CheckSpans(std::size_t article, const std::vector<Span>& spans,
                  const std::string& place) const {
    std::size_t end = 0;
    for (const Span span : spans) {
      CheckSpan(article, span, place);
      if (span.begin < end) Fail(place, "expected spans in ascending order");
      end = span.end;
    }
  }

  /// Each span is inside of one of the units.
  void CheckPart(std::size_t article, const std::vector<Span>& spans,
                 const std::vector<std::size_t>& units, const std::string& place) const {
    CheckSpans(article, spans, place);
    auto unit = units.begin();
    for (const Span span : spans) {
      const auto span_of = [&](std::size_t index) { return articles_[article].units[index].span; };
      unit = std::find_if(unit, units.end(),
                          [&](std::size_t index) { return span.begin < span_of(index).end; });
      const bool is_inside = unit != units.end() && span_of(*unit).begin <= span.begin &&
                             span.end <= span_of(*unit).end;
      if (is_inside) continue;
      Fail(place, "expected spans inside of the units, found bytes " + std::to_string(span.begin) +
                      " to " + std::to_string(span.end));
    }
  }

  const std::vector<Synopsis::Entry>& articles_;
  const bool has_only_risk_;
  std::set<std::pair<std::size_t, std::size_t>> refused_;
  std::set<std::array<std::size_t, 4>> rejected_;  ///< Article and unit, twice.
  std::vector<std::vector<bool>> is_claimed_;
};

}  // namespace

void CheckSynopsis(const Synopsis& synopsis) {
  Checker checker(synopsis);
  checker.CheckRelatedness(synopsis.relatedness);
  if (synopsis.only_risk) Checker::CheckProbability(*synopsis.only_risk, "only_risk");
  for (std::size_t l = 0; l < synopsis.rejected.size(); ++l) {
    checker.CheckRejected(synopsis.rejected[l], Numbered("rejected", l));
  }
  for (std::size_t l = 0; l < synopsis.links.size(); ++l) {
    checker.CheckLink(synopsis.links[l], Numbered("links", l));
  }
  for (std::size_t c = 0; c < synopsis.claims.size(); ++c) {
    checker.CheckClaim(synopsis.claims[c], Numbered("claims", c));
  }
  for (std::size_t w = 0; w < synopsis.warnings.size(); ++w) {
    checker.CheckWarning(synopsis.warnings[w], Numbered("warnings", w));
  }
  checker.CheckEveryUnitIsClaimed();
}

}  // namespace synoptic
