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

#include "align/linking/free/word_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

#include "align/linking/free/best_matches.hpp"
#include "align/linking/matrices.hpp"

namespace synoptic::linking {
namespace {

constexpr float kTemperature = 0.14F;  // T,
constexpr float kMatched = 0.7F;       // pi,
constexpr float kByChance = 8;         // K,
constexpr float kNoise = 0.05F;        // and what chance matches are above their mean.
constexpr float kLeastChance = 0.01F;
constexpr float kMostChance = 0.9F;
constexpr ChanceMatch kChanceOfFigure = {0.02F, 0};  // It is equal to another, or it is not.
constexpr std::size_t kLeastWords = 3;               // Of a clause that says something by itself.

// What the words of one article find in the other. Rows are units or clauses of the one, columns
// those of the other.
struct Direction {
  Matrix covered;
  Matrix excess;
  Matrix plain_excess;
  Matrix gain;  // Sums that are no logs yet.
  Matrix ratio_sum;
  Matrix ratio;
  Matrix content_ratio;
  Matrix ratio_gain;
  Matrix clause_excess;
  Matrix clause_gain;
  Matrix clause_content;
  Matrix clause_ratio_sum;
  Matrix clause_ratio;
  Matrix clause_in_unit;  // The excess of each clause in each whole unit.
};

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
  Finder(const WeighedWords& of, const Segments& own, const Segments& there, const Matrix& best)
      : of_(of),
        own_(own),
        units_(static_cast<Eigen::Index>(there.units)),
        clauses_(static_cast<Eigen::Index>(there.clauses())),
        best_(best),
        log_lengths_(static_cast<Eigen::Index>(there.ranges.size())) {
    for (std::size_t s = 0; s < there.ranges.size(); ++s) {
      const auto length = static_cast<float>(std::max<std::size_t>(there.ranges[s].size(), 1));
      log_lengths_(static_cast<Eigen::Index>(s)) = std::log(length / kWordsByChance);
    }
  }

  Direction Run() {
    const std::size_t n = own_.units;
    const std::size_t p = own_.clauses();
    const auto m = static_cast<std::size_t>(units_);
    const auto q = static_cast<std::size_t>(clauses_);
    Direction found{Matrix(n, m), Matrix(n, m), Matrix(n, m), Matrix(n, m), Matrix(n, m),
                    Matrix(n, m), Matrix(n, m), Matrix(n, m), Matrix(p, q), Matrix(p, q),
                    Matrix(p, q), Matrix(p, q), Matrix(p, q), Matrix(p, m)};
    std::vector<Totals> units(n);
    std::vector<Totals> clauses(p);
    // The tokens of each form, by the form: a form's rows are made once.
    std::vector<std::vector<std::uint32_t>> tokens(of_.encoding.types.size());
    for (std::size_t t = 0; t < of_.encoding.tokens.size(); ++t) {
      tokens[of_.encoding.tokens[t].type].push_back(static_cast<std::uint32_t>(t));
    }
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
        Add(rarity, excess_.head(units_), found.excess, u);
        Add(plain, excess_.head(units_), found.plain_excess, u);
        Add(1, ratio_.head(units_), found.ratio_sum, u);
        Add(plain, ratio_.head(units_), found.ratio, u);
        if (is_content) Add(1, ratio_.head(units_), found.content_ratio, u);
        Add(rarity, ratio_.head(units_).max(0.0F), found.ratio_gain, u);
        units[u].rarity += rarity;
        units[u].plain += plain;
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
    found.gain = found.excess;
    found.clause_gain = found.clause_excess;
    for (Matrix* const matrix : {&found.covered, &found.excess}) {
      Divide(units, &Totals::rarity, *matrix);
    }
    for (Matrix* const matrix : {&found.plain_excess, &found.ratio}) {
      Divide(units, &Totals::plain, *matrix);
    }
    Divide(clauses, &Totals::rarity, found.clause_excess);
    Divide(clauses, &Totals::rarity, found.clause_in_unit);
    Divide(clauses, &Totals::content, found.clause_content);
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
    const bool is_figure = HasDigit(of_.encoding.types[form].form);
    const ChanceMatch match = is_figure                     ? kChanceOfFigure
                              : of_.encoding.chance.empty() ? ChanceMatch{}
                                                            : of_.encoding.chance[form];
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
  Row log_lengths_;
  Row chance_;
  Row excess_;
  Row likelihood_;
  Row ratio_;
};

// `put(cell, x, y)` of each cell of x and of y, columns for rows.
template <typename Put>
void Combine(const Matrix& x, const Matrix& y, const Put& put) {
  for (std::size_t i = 0; i < x.rows; ++i) {
    for (std::size_t j = 0; j < x.cols; ++j) put(i, j, x.row(i)[j], y.row(j)[i]);
  }
}

float Mean(float x, float y) { return (x + y) / 2; }
float Lesser(float x, float y) { return std::min(x, y); }
float Greater(float x, float y) { return std::max(x, y); }

// Takes both: of long articles all of them at a time would fill the memory.
Matrix Combined(Matrix x, const Matrix& y, float (*combine)(float, float)) {
  Combine(x, y, [&](std::size_t i, std::size_t j, float here, float there) {
    x.row(i)[j] = combine(here, there);
  });
  return x;
}

// The most that any clause of a unit of a and any of a unit of b have.
Matrix MostOfClauses(const WeighedWords& a, const WeighedWords& b, std::size_t n, std::size_t m,
                     const Matrix& x, const Matrix& y, float (*combine)(float, float)) {
  Matrix most(n, m);
  std::ranges::fill(most.values, std::numeric_limits<float>::lowest());
  Combine(x, y, [&](std::size_t c, std::size_t d, float here, float there) {
    float& cell = most.row(a.clauses[c].unit)[b.clauses[d].unit];
    cell = std::max(cell, combine(here, there));
  });
  return most;
}

// The rarity of a meaning that one unit of each article has, of so many units (rarity.hpp).
float RarityOfOnePair(std::size_t units) {
  return std::log((static_cast<float>(units) + 1) / 2.5F);
}

void TakeLogs(Matrix& matrix) { View(matrix) = View(matrix).log1p(); }

// What the longer clauses of units find in units of the other article, and how far that exceeds
// what they find in the best other unit: 0 and -1 for a unit without such a clause.
struct Contained {
  Matrix most;
  Matrix lead;
};

Contained FindContained(const WeighedWords& of, std::size_t n, const Matrix& clause_in_unit) {
  const std::size_t m = clause_in_unit.cols;
  Contained contained{Matrix(n, m), Matrix(n, m)};
  std::ranges::fill(contained.lead.values, -1.0F);
  for (std::size_t c = 0; c < clause_in_unit.rows; ++c) {
    if (of.clauses[c].tokens.size() < kLeastWords) continue;
    const std::span<const float> found = clause_in_unit.row(c);
    float first = 0;
    float second = 0;
    for (const float value : found) {
      second = std::max(second, std::min(first, value));
      first = std::max(first, value);
    }
    const std::span<float> most = contained.most.row(of.clauses[c].unit);
    const std::span<float> lead = contained.lead.row(of.clauses[c].unit);
    for (std::size_t j = 0; j < m; ++j) {
      most[j] = std::max(most[j], found[j]);
      const float other = m == 1 ? 0 : found[j] >= first ? second : first;
      lead[j] = std::max(lead[j], found[j] - other);
    }
  }
  return contained;
}

}  // namespace

WordEvidence WeighWords(const WeighedWords& a, const WeighedWords& b,
                        const WordSimilarity& similarity) {
  const Segments a_segments(a.encoding, a.clauses);
  const Segments b_segments(b.encoding, b.clauses);
  const std::size_t n = a_segments.units;
  const std::size_t m = b_segments.units;
  BestMatches best = FindBest(a.encoding, a_segments, b.encoding, b_segments, similarity);
  Direction x = Finder(a, a_segments, b_segments, best.a_in_b).Run();
  best.a_in_b = {};
  Direction y = Finder(b, b_segments, a_segments, best.b_in_a).Run();
  best.b_in_a = {};
  const auto combine = [&](Matrix Direction::*matrix, float (*how)(float, float)) {
    Matrix combined = Combined(std::move(x.*matrix), y.*matrix, how);
    y.*matrix = {};
    return combined;
  };
  const auto most_of_clauses = [&](Matrix Direction::*matrix, float (*how)(float, float)) {
    return MostOfClauses(a, b, n, m, x.*matrix, y.*matrix, how);
  };
  const auto release = [&](Matrix Direction::*matrix) { x.*matrix = y.*matrix = {}; };
  WordEvidence evidence;
  evidence.clauses_excess = most_of_clauses(&Direction::clause_excess, Mean);
  release(&Direction::clause_excess);
  evidence.clauses_gain = most_of_clauses(&Direction::clause_gain, Mean);
  release(&Direction::clause_gain);
  evidence.clauses_content_excess = most_of_clauses(&Direction::clause_content, Mean);
  release(&Direction::clause_content);
  evidence.clauses_ratio_sum = most_of_clauses(&Direction::clause_ratio_sum, Mean);
  release(&Direction::clause_ratio_sum);
  evidence.clauses_ratio = most_of_clauses(&Direction::clause_ratio, Mean);
  evidence.clauses_ratio_lesser = most_of_clauses(&Direction::clause_ratio, Lesser);
  release(&Direction::clause_ratio);
  evidence.plain_excess = combine(&Direction::plain_excess, Lesser);
  evidence.gain = combine(&Direction::gain, Mean);
  evidence.relative_gain = evidence.gain;
  View(evidence.relative_gain) /= RarityOfOnePair(n + m);
  evidence.ratio_sum_lesser = Combined(x.ratio_sum, y.ratio_sum, Lesser);
  evidence.ratio_sum = combine(&Direction::ratio_sum, Mean);
  evidence.content_ratio = combine(&Direction::content_ratio, Mean);
  evidence.ratio_gain = combine(&Direction::ratio_gain, Mean);
  for (Matrix* const sums :
       {&evidence.relative_gain, &evidence.gain, &evidence.ratio_gain, &evidence.clauses_gain}) {
    TakeLogs(*sums);
  }
  const Contained of_a = FindContained(a, n, x.clause_in_unit);
  const Contained of_b = FindContained(b, m, y.clause_in_unit);
  release(&Direction::clause_in_unit);
  evidence.clause_contained = Combined(of_a.most, of_b.most, Greater);
  evidence.clause_lead_lesser = Combined(of_a.lead, of_b.lead, Lesser);
  evidence.clause_lead_greater = Combined(of_a.lead, of_b.lead, Greater);
  evidence.a_in_b = std::move(x.covered);
  evidence.b_in_a = Transposed(y.covered);
  evidence.a_excess = std::move(x.excess);
  evidence.b_excess = Transposed(y.excess);
  evidence.a_ratio = std::move(x.ratio);
  evidence.b_ratio = Transposed(y.ratio);
  return evidence;
}

}  // namespace synoptic::linking
