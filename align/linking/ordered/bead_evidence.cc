#include "align/linking/ordered/bead_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <utility>

#include "align/linking/ordered/unit_pairs.hpp"
#include "synoptic/internal/text_end.hpp"

namespace synoptic::linking {
namespace {

// Units of a whose words are compared at once, and how many words these may have.
constexpr std::size_t kUnitsAtATime = 8;
constexpr std::size_t kWordsAtATime = 512;

class Scanner {
 public:
  Scanner(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon, LengthRatio lengths,
          const Band& band)
      : band_(band),
        mean_weight_(MeanWeight(a, b)),
        a_(a, b, lexicon, mean_weight_),
        b_(b, a, lexicon.Reversed(b.type_keys.size()), mean_weight_),
        products_(a, b, lexicon) {
    ratio_ = std::sqrt(lengths.characters);
    word_ratio_ = std::sqrt(lengths.words);
  }

  Deletions Scan(const VisitBead& visit) {
    const std::size_t n = a_.word_types().size();
    std::vector<float> a_most(n);
    std::vector<float> b_most(b_.word_types().size());
    std::size_t next_row = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (; next_row < n && next_row <= i + kLongestSide; ++next_row) {
        if (next_row >= products_.a_end()) {
          const std::size_t end = EndOfRun(next_row);
          products_.Load(next_row, end, band_.begin[next_row], band_.end[end]);
        }
        rows_.push_back(ComparePairs(a_, b_, products_, next_row, band_.begin[next_row],
                                     band_.end[next_row + 1]));
      }
      columns_ = i == 0 ? CoverColumns(b_, rows_, 0) : std::move(next_columns_);
      next_columns_ = CoverColumns(b_, rows_, 1);
      for (std::size_t v = rows_[0].begin; v < rows_[0].end; ++v) {
        const float a_share = Share(rows_[0].Covered(v, 1).matched, a_.Weight(i));
        a_most[i] = std::max(a_most[i], a_share);
        b_most[v] = std::max(b_most[v], Share(columns_.Covered(v, 1).matched, b_.Weight(v)));
      }
      for (std::size_t j = band_.begin[i]; j <= band_.end[i]; ++j) {
        for (std::size_t s = 0; s < kShapeCount; ++s) {
          if (band_.Allows(i, j, kShapes[s])) visit(i, j, s, Features(i, j, kShapes[s]));
        }
      }
      rows_.pop_front();
    }
    const Spread spread = SpreadOf(a_most, b_most);
    return {DeletionsOf(a_, a_most, spread), DeletionsOf(b_, b_most, spread)};
  }

 private:
  // Of the units from `begin` on that are compared at once.
  std::size_t EndOfRun(std::size_t begin) const {
    const std::vector<std::size_t>& first = a_.word_types().first_word;
    std::size_t end = begin + 1;
    while (end < a_.word_types().size() && end < begin + kUnitsAtATime &&
           first[end + 1] - first[begin] <= kWordsAtATime) {
      ++end;
    }
    return end;
  }

  static float MeanWeight(const WordTypes& a, const WordTypes& b) {
    float sum = 0;
    for (const float weight : a.unit_weights) sum += weight;
    for (const float weight : b.unit_weights) sum += weight;
    const auto words = static_cast<float>(a.words.size() + b.words.size());
    return sum > 0 ? sum / words : 1;
  }

  // How well the units of both articles are covered: quartiles. In a translation the lower is a
  // good part of the upper; where many units have no counterpart, it is a small one. What is high
  // and what is low depends on the languages, so the upper is the measure.
  struct Spread {
    float upper = 1;
    float evenness = 1;  // Lower by upper.
  };

  static Spread SpreadOf(std::vector<float> most, const std::vector<float>& more) {
    most.insert(most.end(), more.begin(), more.end());
    if (most.empty()) return {};
    std::ranges::sort(most);
    const float upper = std::max(0.05F, most[most.size() * 3 / 4]);
    return {upper, most[most.size() / 4] / upper};
  }

  static std::vector<BeadFeatures> DeletionsOf(const PairSide& side, const std::vector<float>& most,
                                               Spread spread) {
    std::vector<BeadFeatures> deletions(most.size());
    for (std::size_t u = 0; u < most.size(); ++u) {
      deletions[u].fill(0);
      deletions[u][kDeleted] = 1;
      deletions[u][kDeletedWords] = std::log1p(side.Weight(u));
      deletions[u][kDeletedCoverage] = std::min(1.5F, most[u] / spread.upper);
      deletions[u][kDeletedEvenness] = spread.evenness;
      deletions[u][kDeletedLevel] = 1 + std::log(spread.upper);
      deletions[u][kDeletedMatched] = most[u];
      deletions[u][kDeletedEnd] = side.word_types().ends[u] == language::TextEnd::kSentence ? 1 : 0;
    }
    return deletions;
  }

  BeadFeatures Features(std::size_t i, std::size_t j, BeadShape shape) const;

  const Band& band_;
  float mean_weight_;
  PairSide a_;
  PairSide b_;
  WordProducts products_;
  float ratio_ = 1;              // Roots of the ratios of characters
  float word_ratio_ = 1;         // and of words of the two articles.
  std::deque<PairRow> rows_;     // From the present unit of a on.
  ColumnCoverage columns_;       // Of runs that begin at it,
  ColumnCoverage next_columns_;  // and at the one after it.
};

struct Edge {
  float own = 1;
  float gain = 1;
  void Add(float own_share, float gain_share) {
    own = std::min(own, own_share);
    gain = std::min(gain, gain_share);
  }
};

BeadFeatures Scanner::Features(std::size_t i, std::size_t j, BeadShape shape) const {
  const auto [m, n] = shape;
  const auto a_cover = [&](std::size_t k, std::size_t v, std::size_t run) -> const Coverage& {
    return rows_[k].Covered(v, run);
  };
  const auto b_cover = [&](const ColumnCoverage& columns, std::size_t v,
                           std::size_t run) -> const Coverage& { return columns.Covered(v, run); };
  const WordTypes& a = a_.word_types();
  const WordTypes& b = b_.word_types();

  Coverage a_all;
  Coverage b_all;
  float a_weight = 0;
  float b_weight = 0;
  float a_characters = 0;
  float b_characters = 0;
  float a_without_first = 0;  // What is matched of a without the first and the last unit of b.
  float a_without_last = 0;
  float b_without_first = 0;
  float b_without_last = 0;
  float dot = 0;
  float a_chance = 0;
  float b_chance = 0;
  float inner_ends = 0;
  for (std::size_t k = 0; k < m; ++k) {
    a_all += a_cover(k, j, n);
    a_weight += a_.Weight(i + k);
    a_characters += a.characters[i + k];
    a_chance += a_.Chance(i + k, n);
    if (n > 1) {
      a_without_first += a_cover(k, j + 1, n - 1).matched;
      a_without_last += a_cover(k, j, n - 1).matched;
    }
    for (std::size_t v = j; v < j + n; ++v) {
      dot += a_.Root(i + k) * b_.Root(v) * rows_[k].cosines[v - rows_[k].begin];
    }
    if (k + 1 < m && a.ends[i + k] == language::TextEnd::kSentence) inner_ends += 1;
  }
  for (std::size_t v = j; v < j + n; ++v) {
    b_all += b_cover(columns_, v, m);
    b_weight += b_.Weight(v);
    b_characters += b.characters[v];
    b_chance += b_.Chance(v, m);
    if (m > 1) {
      b_without_first += b_cover(next_columns_, v, m - 1).matched;
      b_without_last += b_cover(columns_, v, m - 1).matched;
    }
    if (v + 1 < j + n && b.ends[v] == language::TextEnd::kSentence) inner_ends += 1;
  }
  const float a_length = a_.SumLength(i, m);
  const float b_length = b_.SumLength(j, n);
  const float cosine = dot / (a_length * b_length);
  const float chance = (a_chance / a_length + b_chance / b_length) / 2;
  const float words = a_weight + b_weight;
  const float a_share = Share(a_all.matched, a_weight);
  const float b_share = Share(b_all.matched, b_weight);

  Edge edge;
  float gains = 0;
  float edges = 0;
  const auto add_edge = [&](float own, float gain, float weight, float other) {
    edge.Add(Share(own, weight), Share(gain, std::min(weight, other)));
    gains += Share(gain, std::min(weight, other));
    edges += 1;
  };
  if (m > 1) {
    add_edge(a_cover(0, j, n).matched, b_all.matched - b_without_first, a_.Weight(i), b_weight);
    add_edge(a_cover(m - 1, j, n).matched, b_all.matched - b_without_last, a_.Weight(i + m - 1),
             b_weight);
  }
  if (n > 1) {
    add_edge(b_cover(columns_, j, m).matched, a_all.matched - a_without_first, b_.Weight(j),
             a_weight);
    add_edge(b_cover(columns_, j + n - 1, m).matched, a_all.matched - a_without_last,
             b_.Weight(j + n - 1), a_weight);
  }

  const auto flag = [](bool value) { return value ? 1.0F : 0.0F; };
  const std::size_t less = std::min(m, n);
  const std::size_t more = std::max(m, n);
  const auto merged = static_cast<float>(m + n - 2);
  const float a_size = a_characters / ratio_;
  const float b_size = b_characters * ratio_;
  const float log_ratio = std::log((a_size + 5) / (b_size + 5));
  const float delta = std::abs(a_size - b_size) / std::sqrt(a_size + b_size + 1);
  BeadFeatures f{};
  f[kLinked] = 1;
  f[kOneTwo] = flag(less == 1 && more == 2);
  f[kOneThree] = flag(less == 1 && more == 3);
  f[kOneMany] = flag(less == 1 && more > 3);
  f[kTwoTwo] = flag(less == 2 && more == 2);
  f[kTwoMany] = flag(less >= 2 && more > 2);
  f[kMerged] = merged;
  f[kMatched] = (a_all.matched + b_all.matched) / 10;
  f[kWords] = words / 10;
  f[kMatchedSquared] = (a_all.squared + b_all.squared) / 10;
  f[kIdentical] = std::min(10.0F, a_all.identical + b_all.identical) / 10;
  f[kLesserCoverage] = std::min(a_share, b_share);
  f[kLargerCoverage] = std::max(a_share, b_share);
  f[kMergedCoverage] = merged * std::min(a_share, b_share);
  f[kVector] = cosine - chance;
  f[kMergedVector] = merged * (cosine - chance);
  f[kVectorShare] = (1 - cosine) / std::max(0.2F, 1 - chance);
  f[kLength] = std::abs(log_ratio);
  f[kLengthSquared] = std::min(4.0F, log_ratio * log_ratio);
  f[kLengthDelta] = std::min(10.0F, delta);
  const float a_words = static_cast<float>(a.first_word[i + m] - a.first_word[i]) / word_ratio_;
  const float b_words = static_cast<float>(b.first_word[j + n] - b.first_word[j]) * word_ratio_;
  f[kWordLength] = std::abs(std::log((a_words + 1) / (b_words + 1)));
  if (edges > 0) {
    f[kWeakestUnit] = edge.own;
    f[kLeastGain] = edge.gain;
    f[kMeanGain] = gains / edges;
  }
  f[kEndsDiffer] = flag(a.ends[i + m - 1] != b.ends[j + n - 1]);
  f[kInnerEnds] = inner_ends;
  f[kFiguresUnmatched] = std::min(4.0F, a_all.figures + b_all.figures);
  f[kLogMatched] = std::log1p(a_all.matched + b_all.matched);
  return f;
}

}  // namespace

Deletions ScanBeads(const WordTypes& a, const WordTypes& b, const Lexicon& lexicon,
                    LengthRatio lengths, const Band& band, const VisitBead& visit) {
  return Scanner(a, b, lexicon, lengths, band).Scan(visit);
}

}  // namespace synoptic::linking
