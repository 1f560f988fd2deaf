// A translation has most of its sentence's words, and whatever is only about the same has some. The
// words of a sentence find their nearest in the other, as in align/linking/free/found_words.cc;
// what each of them finds by chance in so long a sentence is taken off.

#include "align/corpus/mining/word_matching.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>

#include "align/corpus/mining/sentence_units.hpp"
#include "align/corpus/workers.hpp"
#include "align/linking/word_similarity/chance.hpp"
#include "align/linking/word_similarity/text_words.hpp"
#include "align/linking/word_similarity/word_similarity.hpp"
#include "synoptic/internal/encode_checked.hpp"

namespace synoptic::corpus {
namespace {

using linking::TextWords;

constexpr std::size_t kAtOnce = 1024;  // Candidates.

struct Found {
  float share = 0;  ///< The mean excess.
  float sum = 0;
  std::size_t figures_matched = 0;
  std::size_t figures_unmatched = 0;
};

// `best(t)`: how alike the nearest word of the other sentence is.
template <typename Best>
Found Find(const TextWords& words, std::size_t words_there, const Best& best) {
  const float log_length = std::log(static_cast<float>(words_there) / kWordsByChance);
  Found found;
  float weight = 0;
  for (std::size_t t = 0; t < words.size(); ++t) {
    const std::uint32_t form = words.token(t).type;
    const ChanceMatch match = linking::ChanceOf(words.article(), form);
    const float chance = std::clamp(match.level + match.slope * log_length, linking::kLeastChance,
                                    linking::kMostChance);
    const float similarity = best(t);
    const float excess = std::max(0.0F, (similarity - chance) / (1 - chance));
    found.sum += words.weight(t) * excess;
    weight += words.weight(t);
    if (!linking::HasDigit(words.type(t).form)) continue;
    ++(similarity >= 1 ? found.figures_matched : found.figures_unmatched);
  }
  if (weight > 0) found.share = found.sum / weight;
  return found;
}

float Log1p(std::size_t count) { return std::log1p(static_cast<float>(count)); }

WordMatch Compare(const TextWords& x, const TextWords& y, const Matrix& similarity) {
  WordMatch match;
  if (x.empty() || y.empty()) return match;
  std::vector<float> best_of_y(y.size());
  for (std::size_t t = 0; t < x.size(); ++t) {
    for (std::size_t s = 0; s < y.size(); ++s) {
      best_of_y[s] = std::max(best_of_y[s], similarity.row(t)[s]);
    }
  }
  const Found of_x =
      Find(x, y.size(), [&](std::size_t t) { return std::ranges::max(similarity.row(t)); });
  const Found of_y = Find(y, x.size(), [&](std::size_t s) { return best_of_y[s]; });
  match.words = (of_x.share + of_y.share) / 2;
  match.words_lesser = std::min(of_x.share, of_y.share);
  match.words_most = std::log1p(std::max(of_x.sum, of_y.sum));
  match.figures_matched = Log1p(std::min(of_x.figures_matched, of_y.figures_matched));
  match.figures_unmatched = Log1p(of_x.figures_unmatched + of_y.figures_unmatched);
  const auto lengths = std::minmax({x.size(), y.size()});
  match.length = std::log(static_cast<float>(lengths.first));
  match.length_difference =
      std::log(static_cast<float>(lengths.second) / static_cast<float>(lengths.first));
  return match;
}

/// The words of some of the sentences of a collection.
class SomeWords {
 public:
  SomeWords(const Encoder& encoder, const Sentences& sentences, const Distinct& distinct,
            std::vector<std::uint32_t> which)
      : which_(std::move(which)) {
    std::ranges::sort(which_);
    which_.erase(std::unique(which_.begin(), which_.end()), which_.end());
    std::vector<std::uint32_t> firsts;
    for (const std::uint32_t i : which_) firsts.push_back(distinct.firsts[i]);
    const SentenceUnits all = UnitsOf(sentences, firsts);
    encoding_ = EncodeChecked(encoder, all.article, all.units);
  }

  const Encoding& encoding() const { return encoding_; }
  TextWords Of(std::uint32_t sentence) const {
    const std::size_t unit[] = {
        static_cast<std::size_t>(std::ranges::lower_bound(which_, sentence) - which_.begin())};
    return {encoding_, unit};
  }

 private:
  std::vector<std::uint32_t> which_;
  Encoding encoding_;
};

}  // namespace

std::vector<WordMatch> MatchWords(const Encoder& encoder, const Sentences& a,
                                  const Distinct& distinct_a, const Sentences& b,
                                  const Distinct& distinct_b,
                                  std::span<const MinedCandidate> candidates, std::size_t threads,
                                  const std::function<void(double)>& progress) {
  std::vector<WordMatch> matches(candidates.size());
  const std::size_t parts = (candidates.size() + kAtOnce - 1) / kAtOnce;
  ForEachPart({parts, threads, progress}, [&](std::size_t /*worker*/, std::size_t part,
                                              const std::atomic<bool>& /*is_stopped*/) {
    const std::size_t begin = part * kAtOnce;
    const auto some = candidates.subspan(begin, std::min(kAtOnce, candidates.size() - begin));
    std::vector<std::uint32_t> of_a;
    std::vector<std::uint32_t> of_b;
    for (const MinedCandidate& candidate : some) {
      of_a.push_back(candidate.a);
      of_b.push_back(candidate.b);
    }
    const SomeWords x(encoder, a, distinct_a, std::move(of_a));
    const SomeWords y(encoder, b, distinct_b, std::move(of_b));
    linking::FormKeys keys;
    const linking::ComparedForms x_forms(x.encoding(), keys);
    const linking::ComparedForms y_forms(y.encoding(), keys);
    const linking::WordSimilarity similarity(x.encoding(), x_forms, y.encoding(), y_forms, 0);
    for (std::size_t c = 0; c < some.size(); ++c) {
      const TextWords words = x.Of(some[c].a);
      const TextWords others = y.Of(some[c].b);
      matches[begin + c] = Compare(words, others, similarity.Between(words, others));
    }
  });
  return matches;
}

}  // namespace synoptic::corpus
