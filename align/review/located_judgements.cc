#include "align/review/located_judgements.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "align/review/sentence_places.hpp"

namespace synoptic::review {
namespace {

using Verdict = LocatedJudgement::Verdict;

/// As much of a sentence as tells which it is.
std::string Quoted(const std::string& sentence) {
  constexpr std::size_t kMost = 60;
  if (sentence.size() <= kMost) return '"' + sentence + '"';
  std::size_t end = kMost;
  while ((static_cast<unsigned char>(sentence[end]) & 0xC0) == 0x80) --end;
  return '"' + sentence.substr(0, end) + "…\"";
}

class Locator {
 public:
  Locator(const Gold& review, std::span<const CutArticle> articles)
      : review_(review), articles_(articles) {
    for (const CutArticle& article : articles) places_.emplace_back(article.text, article.units);
    for (const Gold::Article& article : review.articles) {
      std::vector<std::string>& sentences = sentences_.emplace_back();
      for (const std::string& text : article.sentences) sentences.push_back(WithEvenSpace(text));
    }
    MatchArticles();
  }

  LocatedJudgements Run() && {
    for (const Gold::Link& link : review_.links) Add(link, Verdict::kRight);
    for (const Gold::Link& link : review_.wrong) Add(link, Verdict::kWrong);
    std::ranges::stable_sort(located_.unheeded, {}, &UnheededJudgement::line);
    return std::move(located_);
  }

 private:
  /// Each article of the review with one that is there, those with the most sentences in common
  /// first, and of equals those in the same place.
  void MatchArticles() {
    struct Match {
      std::size_t known;
      bool is_in_place;
      std::size_t of_review;
      std::size_t article;
    };
    std::vector<Match> matches;
    for (std::size_t r = 0; r < sentences_.size(); ++r) {
      for (std::size_t x = 0; x < places_.size(); ++x) {
        matches.push_back({places_[x].CountKnown(sentences_[r]), r == x, r, x});
      }
    }
    std::ranges::stable_sort(matches, std::greater<>(), [](const Match& match) {
      return std::pair(match.known, match.is_in_place);
    });
    article_of_.resize(sentences_.size());
    std::vector<bool> is_taken(places_.size());
    for (const Match& match : matches) {
      if (article_of_[match.of_review] || is_taken[match.article]) continue;
      article_of_[match.of_review] = match.article;
      is_taken[match.article] = true;
    }
  }

  void Add(const Gold::Link& link, Verdict verdict) {
    std::string problem;
    std::vector<std::size_t> a = UnitsOf(link.a, problem);
    std::vector<std::size_t> b = UnitsOf(link.b, problem);
    if (!problem.empty()) located_.unheeded.push_back({link.line, problem});
    if (a.empty() || b.empty() || (verdict == Verdict::kRight && !problem.empty())) return;
    std::size_t first = *article_of_[link.a.article];
    std::size_t second = *article_of_[link.b.article];
    if (first > second) {
      std::swap(first, second);
      std::swap(a, b);
    }
    located_.judgements.push_back(
        {link.line, verdict, first, second, {std::move(a), std::move(b)}});
  }

  /// Those that make claims; says of sentences without any why there are none.
  std::vector<std::size_t> UnitsOf(const Gold::Side& side, std::string& problem) const {
    const Gold::Article& of_review = review_.articles[side.article];
    const auto tell = [&](const std::string& what) {
      problem += (problem.empty() ? "" : "; ") + what;
    };
    const std::optional<std::size_t> article = article_of_[side.article];
    if (!article) {
      tell("no article is left that could be its article " + of_review.key);
      return {};
    }
    const CutArticle& here = articles_[*article];
    const std::string id(here.id);
    std::vector<std::size_t> all;
    for (const std::size_t sentence : side.sentences) {
      using Where = SentencePlaces::Found::Where;
      const SentencePlaces::Found found =
          places_[*article].Find(sentences_[side.article], sentence);
      const std::string name = of_review.key + ':' + std::to_string(sentence + 1) + ' ' +
                               Quoted(sentences_[side.article][sentence]);
      if (found.where == Where::kNowhere) tell(name + " is not in " + id);
      if (found.where == Where::kSeveral) {
        tell(name + " is in " + id +
             " more than once, and what stands around it does not tell which is meant");
      }
      if (found.where == Where::kOfSeveral) {
        tell(name + " stood in its article more than once, and what stands around it in " + id +
             " does not tell whether it is the one that was judged");
      }
      std::vector<std::size_t> claiming = found.units;
      std::erase_if(claiming, [&](std::size_t unit) { return !MakesClaim(here.units[unit].kind); });
      if (claiming.empty() && !found.units.empty()) {
        tell(name + " makes no claim: it is a " +
             std::string(TextKindName(here.units[found.units.front()].kind)));
      }
      all.insert(all.end(), claiming.begin(), claiming.end());
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  const Gold& review_;
  std::span<const CutArticle> articles_;
  std::vector<SentencePlaces> places_;               // Of each article.
  std::vector<std::vector<std::string>> sentences_;  // Of each article of the review.
  std::vector<std::optional<std::size_t>> article_of_;
  LocatedJudgements located_;
};

}  // namespace

LocatedJudgements Locate(const Gold& review, std::span<const CutArticle> articles) {
  return Locator(review, articles).Run();
}

}  // namespace synoptic::review
