// Two sentences are alike as far as the words of each have a close word in the other (the matching
// step of BERTScore, Zhang et al. 2020, with word vectors and weights). Unlike the cosine of
// averaged vectors that does not drown one shared claim in the rest of a long sentence. But any
// word finds something near in any text, and the more the longer it is. So each match is held
// against two things: against what the word finds by chance in text on anything, which makes
// evidence comparable across articles, and against what it finds in the other units of the same
// article, which tells one sentence of a story from the next:
//
//   ratio = ln(1 - pi + pi exp(s / T) / D),   D = (sum_j exp(s_j / T) + K E[exp(c / T)]) / (m + K)
//
// with s the similarity of the word's match here, s_j that in each of the m units, c that by chance
// and pi the share of words of a counterpart that have a match at all.
//
// What a form finds in a unit or a clause is the same wherever the form stands (best_matches.hpp);
// what units and clauses find are weighted sums of the rows of their words.

#include "align/linking/free/found_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/linking/matrices.hpp"
#include "align/linking/word_similarity/chance.hpp"

namespace synoptic::linking {
namespace {

constexpr float kTemperature = 0.14F;  // T,
constexpr float kMatched = 0.7F;       // pi,
constexpr float kByChance = 8;         // K,
constexpr float kNoise = 0.05F;        // and what chance matches are above their mean.

// Weights of the words of a unit or clause.
struct Totals {
  float rarity = 0;
  float plain = 0;
  float content = 0;
};

void Divide(const std::vector<Totals>& totals, float Totals::*total, Matrix& matrix) {
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    if (totals[i].*total > 0) View(matrix.row(i)) /= totals[i].*total;
  }
}

class Finder {
 public:
  Finder(const WeighedWords& of, const Segments& own, const Segments& there, const Matrix& best,
         bool for_relatedness)
      : of_(of),
        own_(own),
        units_(static_cast<Eigen::Index>(there.units)),
        clauses_(static_cast<Eigen::Index>(there.clauses())),
        best_(best),
        for_relatedness_(for_relatedness),
        log_lengths_(static_cast<Eigen::Index>(there.ranges.size())) {
    for (std::size_t s = 0; s < there.ranges.size(); ++s) {
      const auto length = static_cast<float>(std::max<std::size_t>(there.ranges[s].size(), 1));
      log_lengths_(static_cast<Eigen::Index>(s)) = std::log(length / kWordsByChance);
    }
  }

  FoundWords Run() {
    const std::size_t n = own_.units;
    const std::size_t p = own_.clauses();
    const auto m = static_cast<std::size_t>(units_);
    const auto q = static_cast<std::size_t>(clauses_);
    const bool has_clauses = p + q > 0;
    FoundWords found{std::vector<float>(n), Matrix(n, m), Matrix(n, m), Matrix(n, m), Matrix(n, m),
                     Matrix(n, m),          Matrix(n, m), Matrix(n, m), Matrix(p, q), Matrix(p, q),
                     Matrix(p, q),          Matrix(p, q), Matrix(p, q), Matrix(p, m)};
    std::vector<Totals> units(n);
    std::vector<Totals> clauses(p);
    // The tokens of each form, by the form: a form's rows are made once.
    std::vector<std::vector<std::uint32_t>> tokens(of_.encoding.types.size());
    for (std::size_t t = 0; t < of_.encoding.tokens.size(); ++t) {
      tokens[of_.encoding.tokens[t].type].push_back(static_cast<std::uint32_t>(t));
    }
    if (!for_relatedness_) found.plain_excess = {};
    if (!has_clauses) found.clause_content = Matrix(n, m);
    const std::vector<std::uint32_t> clause_of = ClausesOfTokens();
    for (std::uint32_t form = 0; form < tokens.size(); ++form) {
      Weigh(form);
      const float rarity = of_.rarity[form];
      const float plain = of_.encoding.types[form].weight;
      const auto best = View(best_.row(form));
      for (const std::uint32_t t : tokens[form]) {
        const std::size_t u = of_.encoding.tokens[t].unit;
        const bool is_content = of_.is_content[t] != 0;
        Add(rarity, best.head(units_), found.covered, u);
        Add(rarity, excess_.head(units_), found.gain, u);
        if (for_relatedness_) Add(plain, excess_.head(units_), found.plain_excess, u);
        Add(1, ratio_.head(units_), found.ratio_sum, u);
        Add(plain, ratio_.head(units_), found.ratio, u);
        if (is_content) Add(1, ratio_.head(units_), found.content_ratio, u);
        Add(rarity, ratio_.head(units_).max(0.0F), found.ratio_gain, u);
        units[u].rarity += rarity;
        units[u].plain += plain;
        if (!has_clauses) {
          if (!is_content) continue;
          Add(rarity, excess_.head(units_), found.clause_content, u);
          units[u].content += rarity;
          continue;
        }
        const std::size_t c = clause_of[t];
        Add(rarity, excess_.tail(clauses_), found.clause_excess, c);
        if (is_content) Add(rarity, excess_.tail(clauses_), found.clause_content, c);
        Add(1, ratio_.tail(clauses_), found.clause_ratio_sum, c);
        Add(plain, ratio_.tail(clauses_), found.clause_ratio, c);
        Add(rarity, excess_.head(units_), found.clause_in_unit, c);
        clauses[c].rarity += rarity;
        clauses[c].plain += plain;
        if (is_content) clauses[c].content += rarity;
      }
    }
    found.clause_gain = found.clause_excess;
    for (std::size_t u = 0; u < n; ++u) found.rarity[u] = units[u].rarity;
    Divide(units, &Totals::rarity, found.covered);
    for (Matrix* const matrix : {&found.plain_excess, &found.ratio}) {
      Divide(units, &Totals::plain, *matrix);
    }
    Divide(clauses, &Totals::rarity, found.clause_excess);
    Divide(clauses, &Totals::rarity, found.clause_in_unit);
    Divide(has_clauses ? clauses : units, &Totals::content, found.clause_content);
    Divide(clauses, &Totals::plain, found.clause_ratio);
    return found;
  }

 private:
  template <typename Expression>
  static void Add(float factor, const Expression& row, Matrix& matrix, std::size_t at) {
    View(matrix.row(at)) += factor * row;
  }

  std::vector<std::uint32_t> ClausesOfTokens() const {
    std::vector<std::uint32_t> clauses(of_.encoding.tokens.size());
    for (std::size_t c = 0; c < of_.clauses.size(); ++c) {
      const TokenRange range = of_.clauses[c].tokens;
      std::fill(clauses.begin() + static_cast<std::ptrdiff_t>(range.begin),
                clauses.begin() + static_cast<std::ptrdiff_t>(range.end),
                static_cast<std::uint32_t>(c));
    }
    return clauses;
  }

  // The excess and the ratio of a form in each segment.
  void Weigh(std::uint32_t form) {
    const ChanceMatch match = ChanceOf(of_.encoding, form);
    const auto best = View(best_.row(form));
    chance_ = (match.level + match.slope * log_lengths_).max(kLeastChance).min(kMostChance);
    excess_ = ((best - chance_) / (1 - chance_)).max(0.0F);
    likelihood_ = (best / kTemperature).exp();
    const float by_chance = ((chance_.head(units_) + kNoise) / kTemperature).exp().mean();
    const float any = (likelihood_.head(units_).sum() + kByChance * by_chance) /
                      (static_cast<float>(units_) + kByChance);
    ratio_ = (1 - kMatched + kMatched / any * likelihood_).log();
  }

  const WeighedWords& of_;
  const Segments& own_;
  const Eigen::Index units_;
  const Eigen::Index clauses_;
  const Matrix& best_;
  const bool for_relatedness_;
  Row log_lengths_;
  Row chance_;
  Row excess_;
  Row likelihood_;
  Row ratio_;
};

}  // namespace

Matrix FoundWords::Excess() const {
  Matrix excess = gain;
  for (std::size_t u = 0; u < excess.rows; ++u) {
    if (rarity[u] > 0) View(excess.row(u)) /= rarity[u];
  }
  return excess;
}

FoundWords FindWords(const WeighedWords& of, const Segments& own, const Segments& there,
                     const Matrix& best, bool for_relatedness) {
  return Finder(of, own, there, best, for_relatedness).Run();
}

}  // namespace synoptic::linking
