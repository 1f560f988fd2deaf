// A sentence that makes several claims is linked with several sentences, with each by some of its
// words. Its pieces are the runs of words between punctuation marks; of each piece it is asked how
// much more, or less, of its weight is found on the other side than of the whole sentence. The part
// is the run of pieces that adds up to most (the maximum subarray: Bentley 1984), which needs no
// threshold: what lies below the mean does not belong to it, unless it lies between two that do.
// Thresholds say whether that is a part, or as good as the whole.

#include "align/linking/free/part_spans.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace synoptic::linking {
namespace {

// More than a space between two words is taken for punctuation.
bool AreInOnePiece(const Token& previous, const Token& next) {
  return next.span.begin < previous.span.end + 2;
}

/// How much of the weight of a text is found on the other side.
struct Found {
  float weight = 0;
  float found = 0;

  float share() const { return weight > 0 ? found / weight : 0; }
};

/// Words of one unit, and of each how close the closest of the other side is.
struct Sentence {
  const TextWords& words;
  const std::vector<float>& closest;
  TokenRange range;

  Found Count(TokenRange part) const {
    Found found;
    for (std::size_t t = part.begin; t < part.end; ++t) {
      found.weight += words.weight(t);
      found.found += words.weight(t) * closest[t];
    }
    return found;
  }
};

struct Part {
  Span span;
  float gain = 0;  ///< What it has more than its share of what was found, of all that was found.
};

std::optional<Part> BestPart(const Sentence& sentence) {
  const Found whole = sentence.Count(sentence.range);
  if (whole.found <= 0) return std::nullopt;
  TokenRange best;
  float most = 0;
  TokenRange run{sentence.range.begin, sentence.range.begin};
  float sum = 0;
  while (run.end < sentence.range.end) {
    TokenRange piece{run.end, run.end + 1};
    while (piece.end < sentence.range.end &&
           AreInOnePiece(sentence.words.token(piece.end - 1), sentence.words.token(piece.end))) {
      ++piece.end;
    }
    const Found found = sentence.Count(piece);
    if (sum <= 0) {
      run.begin = piece.begin;
      sum = 0;
    }
    run.end = piece.end;
    sum += found.found - whole.share() * found.weight;
    if (sum > most) {
      most = sum;
      best = run;
    }
  }
  if (best.size() == 0) return std::nullopt;
  return Part{
      {sentence.words.token(best.begin).span.begin, sentence.words.token(best.end - 1).span.end},
      most / whole.found};
}

std::size_t LengthOf(Span span) { return span.end - span.begin; }

}  // namespace

PartSpans::PartSpans(const std::vector<Link>& links, const std::vector<Synopsis::Entry>& articles,
                     const PartThresholds& thresholds)
    : articles_(articles), thresholds_(thresholds) {
  for (const Link& link : links) {
    for (const std::size_t unit : link.a_units) ++links_at_[{link.a, unit, link.b}];
    for (const std::size_t unit : link.b_units) ++links_at_[{link.b, unit, link.a}];
  }
}

void PartSpans::Mark(Link& link, const TextWords& a, const TextWords& b,
                     const Matrix& similarity) const {
  std::vector<float> a_closest(a.size());
  std::vector<float> b_closest(b.size());
  for (std::size_t i = 0; i < similarity.rows; ++i) {
    const std::span<const float> row = similarity.row(i);
    for (std::size_t j = 0; j < similarity.cols; ++j) {
      a_closest[i] = std::max(a_closest[i], row[j]);
      b_closest[j] = std::max(b_closest[j], row[j]);
    }
  }
  link.a_spans = SpansOf({link.a, link.b, link.a_units}, a, a_closest);
  link.b_spans = SpansOf({link.b, link.a, link.b_units}, b, b_closest);
}

std::vector<Span> PartSpans::SpansOf(const Side& side, const TextWords& words,
                                     const std::vector<float>& closest) const {
  std::vector<Span> spans;
  bool is_part = false;
  std::size_t begin = 0;
  for (std::size_t k = 0; k < side.units.size(); ++k) {
    std::size_t end = begin;
    while (end < words.size() && words.token(end).unit == k) ++end;
    const Span unit = articles_[side.article].units[side.units[k]].span;
    spans.push_back(unit);
    const auto links = links_at_.find({side.article, side.units[k], side.other});
    if (links != links_at_.end() && links->second > 1) {
      const std::optional<Part> part = BestPart({words, closest, {begin, end}});
      const auto most =
          static_cast<double>(thresholds_.most_share) * static_cast<double>(LengthOf(unit));
      if (part && part->gain >= thresholds_.least_gain &&
          static_cast<double>(LengthOf(part->span)) <= most) {
        spans.back() = part->span;
        is_part = true;
      }
    }
    begin = end;
  }
  if (!is_part) spans.clear();
  return spans;
}

}  // namespace synoptic::linking
