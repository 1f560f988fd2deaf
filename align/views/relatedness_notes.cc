#include "align/views/relatedness_notes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "align/views/short_forms.hpp"

namespace synoptic::views {
namespace {

/// From here on two articles are rather related than not.
constexpr double kRatherRelated = .5;

enum class Verdict { kDoubtful, kRefused };
constexpr Verdict kVerdicts[] = {Verdict::kRefused, Verdict::kDoubtful};

/// An article beside another, and the probability that they tell of the same events.
struct Other {
  std::size_t article;
  double probability;
};
using Others = std::vector<Other>;

std::string Chance(const Others& others) {
  constexpr double kLeastShown = .01;
  const double most = std::ranges::max(others, {}, &Other::probability).probability;
  if (most < kLeastShown) return "probability below " + ShortProbability(kLeastShown);
  return (others.size() == 1 ? "probability " : "probability at most ") + ShortProbability(most);
}

class Notes {
 public:
  Notes(const Synopsis& synopsis, const ArticleName& name)
      : name_(name), count_(synopsis.articles.size()) {
    for (std::vector<Others>& others : others_) others.resize(count_);
    for (const Relatedness& pair : synopsis.relatedness) {
      if (!pair.refused && pair.probability >= kRatherRelated) continue;
      std::vector<Others>& others = Of(pair.refused ? Verdict::kRefused : Verdict::kDoubtful);
      others[pair.a].push_back({pair.b, pair.probability});
      others[pair.b].push_back({pair.a, pair.probability});
    }
  }

  std::vector<std::string> Write() && {
    if (count_ > 2 && WriteThatNoneAreRelated()) return std::move(notes_);
    for (std::size_t article = 0; article < count_; ++article) {
      for (const Verdict verdict : kVerdicts) {
        Others others = Of(verdict)[article];
        if (!StandsAlone(article)) {
          std::erase_if(others, [&](const Other& other) {
            return other.article < article || StandsAlone(other.article);
          });
        }
        if (!others.empty()) WriteOf(article, others, verdict);
      }
    }
    return std::move(notes_);
  }

 private:
  std::vector<Others>& Of(Verdict verdict) { return others_[static_cast<std::size_t>(verdict)]; }

  bool StandsAlone(std::size_t article, Verdict verdict) {
    return count_ > 2 && Of(verdict)[article].size() + 1 == count_;
  }
  bool StandsAlone(std::size_t article) {
    return StandsAlone(article, Verdict::kRefused) || StandsAlone(article, Verdict::kDoubtful);
  }

  bool WriteThatNoneAreRelated() {
    Others all;
    for (std::size_t article = 0; article < count_; ++article) {
      if (!StandsAlone(article, Verdict::kRefused)) return false;
      const Others& others = Of(Verdict::kRefused)[article];
      all.insert(all.end(), others.begin(), others.end());
    }
    notes_.push_back("No two of the " + std::to_string(count_) +
                     " articles seem to tell of the same events (" + Chance(all) +
                     "): nothing is linked.");
    return true;
  }

  void WriteOf(std::size_t article, const Others& others, Verdict verdict) {
    const bool is_refused = verdict == Verdict::kRefused;
    std::string who = name_(article);
    std::string as_whom;
    std::string unlinked;
    std::string_view seems = " does not seem to";
    if (others.size() == 1) {
      who += " and " + name_(others.front().article);
      unlinked = count_ == 2 ? "nothing is linked" : "they are not linked with each other";
      seems = " do not seem to";
    } else if (StandsAlone(article)) {
      as_whom = " as any other article";
      unlinked = "nothing of it is linked";
    } else {
      as_whom = " as " + Alternatives(others);
      unlinked = "it is not linked with them";
    }
    notes_.push_back(who + std::string(is_refused ? seems : " may not") +
                     " tell of the same events" + as_whom + " (" + Chance(others) + ')' +
                     (is_refused ? ": " + unlinked : "") + '.');
  }

  /// "C, D or E"
  std::string Alternatives(const Others& others) const {
    std::string names;
    for (std::size_t k = 0; k < others.size(); ++k) {
      if (k > 0) names += k + 1 == others.size() ? " or " : ", ";
      names += name_(others[k].article);
    }
    return names;
  }

  const ArticleName& name_;
  std::size_t count_;
  std::vector<Others> others_[std::size(kVerdicts)];
  std::vector<std::string> notes_;
};

}  // namespace

std::vector<std::string> RelatednessNotes(const Synopsis& synopsis, const ArticleName& name) {
  return Notes(synopsis, name).Write();
}

std::vector<std::string> RelatednessNotes(const Synopsis& synopsis) {
  return RelatednessNotes(synopsis, ArticleLetter);
}

}  // namespace synoptic::views
