#include "align/weights/learning/gold_claims.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "align/claims/extra/told_words.hpp"
#include "align/weights/learning/planted_clauses.hpp"
#include "synoptic/internal/encode_checked.hpp"
#include "synoptic/words.hpp"

namespace synoptic::weights {
namespace {

bool IsJudged(const Gold::Claim& claim) {
  return claim.members.size() > 1 &&
         (claim.label == Label::kPartial || claim.label == Label::kShared);
}

std::string TextOf(const GoldGroup& group, const Gold::Side& side) {
  std::string text;
  for (const std::size_t s : side.sentences) {
    if (!text.empty()) text += ' ';
    text += group.gold.articles[side.article].sentences[s];
  }
  return text;
}

const std::string& LangOf(const GoldGroup& group, const Gold::Side& side) {
  return group.sides[side.article].article.lang;
}

// All that is linked with a member in another article, surely or possibly, beside the claim itself:
// as claims::LabelPartial has it.
Gold::Side ToldOf(const GoldGroup& group, const Gold::Side& member, const Gold::Side& other) {
  std::set<std::size_t> told(other.sentences.begin(), other.sentences.end());
  const auto add = [&](const Gold::Side& mine, const Gold::Side& theirs) {
    if (mine.article != member.article || theirs.article != other.article) return;
    const bool is_of_member = std::ranges::any_of(mine.sentences, [&](std::size_t s) {
      return std::ranges::find(member.sentences, s) != member.sentences.end();
    });
    if (is_of_member) told.insert(theirs.sentences.begin(), theirs.sentences.end());
  };
  for (const std::vector<Gold::Link>* links : {&group.gold.links, &group.gold.possible}) {
    for (const Gold::Link& link : *links) {
      add(link.a, link.b);
      add(link.b, link.a);
    }
  }
  return {other.article, {told.begin(), told.end()}};
}

// Calls `visit` with each member and what each other article tells of it.
template <typename Visit>
void ForEachSide(const GoldGroup& group, const Gold::Claim& claim, const Visit& visit) {
  for (const Gold::Side& member : claim.members) {
    for (const Gold::Side& other : claim.members) {
      if (member.article != other.article) visit(member, ToldOf(group, member, other));
    }
  }
}

}  // namespace

float LevelOfPair(const linking::LanguageLevels& levels, const std::string& a,
                  const std::string& b) {
  return LevelOf(levels, a).excess * LevelOf(levels, b).excess;
}

std::vector<JudgedClaim> ClaimsOf(const Encoder& encoder, const GoldGroup& group,
                                  const linking::LanguageLevels& levels) {
  const auto articles = std::make_shared<std::vector<Encoding>>();
  for (const GoldSide& side : group.sides) {
    articles->push_back(EncodeChecked(encoder, side.article, side.units));
  }
  std::vector<JudgedClaim> claims;
  for (const Gold::Claim& claim : group.gold.claims) {
    if (!IsJudged(claim)) continue;
    JudgedClaim& judged = claims.emplace_back();
    judged.set = group.set;
    judged.is_partial = claim.label == Label::kPartial;
    judged.articles = articles;
    ForEachSide(group, claim, [&](const Gold::Side& member, const Gold::Side& told) {
      JudgedClaim::Side side{{(*articles)[member.article], member.sentences},
                             {(*articles)[told.article], told.sentences},
                             LevelOfPair(levels, LangOf(group, member), LangOf(group, told)),
                             {}};
      side.told = claims::ToldWords(
          side.text, claims::PointersTo(group.sides[member.article].units, member.sentences),
          claims::PointersTo(group.sides[told.article].units, told.sentences));
      judged.sides.push_back(std::move(side));
    });
  }
  return claims;
}

std::vector<MarkedText> MarkedGolds(const std::vector<GoldGroup>& groups) {
  std::vector<MarkedText> texts;
  for (const GoldGroup& group : groups) {
    for (const Gold::Claim& claim : group.gold.claims) {
      if (!IsJudged(claim)) continue;
      ForEachSide(group, claim, [&](const Gold::Side& member, const Gold::Side& told) {
        MarkedText& marked = texts.emplace_back();
        marked.set = group.set;
        marked.marks = MarkedText::Marks::kByRules;
        marked.text = MakeText(TextOf(group, member), LangOf(group, member));
        marked.other = MakeText(TextOf(group, told), LangOf(group, told));
        std::vector<Span> extra;
        for (const Gold::Words& words : claim.extra) {
          const std::size_t begin = words.article == member.article
                                        ? marked.text.text.find(words.text)
                                        : std::string::npos;
          if (begin != std::string::npos) extra.push_back({begin, begin + words.text.size()});
        }
        const Words words = SplitWords(marked.text);
        for (std::size_t w = 0; w < words.size(); ++w) {
          const Span word = words.span(w);
          marked.words.push_back(word);
          marked.is_new.push_back(std::ranges::any_of(
              extra, [&](Span span) { return span.begin <= word.begin && word.end <= span.end; }));
        }
      });
    }
  }
  return texts;
}

std::vector<MarkedText> PlantInGolds(const std::vector<GoldGroup>& groups) {
  std::vector<EqualTexts> texts;
  for (const GoldGroup& group : groups) {
    for (const Gold::Claim& claim : group.gold.claims) {
      if (claim.label != Label::kShared) continue;
      for (std::size_t k = 0; k < claim.members.size(); ++k) {
        for (std::size_t l = k + 1; l < claim.members.size(); ++l) {
          const Gold::Side& a = claim.members[k];
          const Gold::Side& b = claim.members[l];
          texts.push_back({TextOf(group, a), TextOf(group, b), LangOf(group, a), LangOf(group, b)});
        }
      }
    }
  }
  return PlantClauses(texts, "gold", 1);
}

}  // namespace synoptic::weights
