#include "align/weights/learning/bead_examples.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

#include "align/linking/ordered/bead_lattice.hpp"
#include "align/linking/ordered/comparison.hpp"
#include "synoptic/internal/encode_checked.hpp"

namespace synoptic::weights {
namespace {

using linking::BeadShape;

// What the gold says of a unit: nothing, that it is deleted, or in which bead it is.
struct Verdict {
  enum class Kind { kFree, kDeleted, kInBead } kind = Kind::kFree;
  std::size_t bead = 0;
  bool operator==(const Verdict&) const = default;
};

struct Verdicts {
  std::vector<Verdict> a;
  std::vector<Verdict> b;
};

bool IsRun(const std::vector<std::size_t>& units) {
  return units.back() - units.front() + 1 == units.size();
}

bool IsShape(BeadShape shape) {
  return std::ranges::any_of(
      linking::kShapes, [&](BeadShape known) { return known.a == shape.a && known.b == shape.b; });
}

Verdicts Judge(const std::vector<GoldBead>& gold, const linking::Band& band, std::size_t n,
               std::size_t m) {
  Verdicts verdicts{std::vector<Verdict>(n), std::vector<Verdict>(m)};
  std::size_t a_next = 0;
  std::size_t b_next = 0;
  for (std::size_t g = 0; g < gold.size(); ++g) {
    const auto& [a, b] = gold[g];
    Verdict verdict{Verdict::Kind::kDeleted, 0};
    if (!a.empty() && !b.empty()) {
      const BeadShape shape{a.size(), b.size()};
      const bool can_be_taken = IsRun(a) && IsRun(b) && IsShape(shape) && a.front() >= a_next &&
                                b.front() >= b_next && band.Allows(a.front(), b.front(), shape);
      if (!can_be_taken) continue;
      verdict = {Verdict::Kind::kInBead, g};
      a_next = a.back() + 1;
      b_next = b.back() + 1;
    }
    for (const std::size_t i : a) verdicts.a.at(i) = verdict;
    for (const std::size_t j : b) verdicts.b.at(j) = verdict;
  }
  return verdicts;
}

bool Agrees(const Verdicts& verdicts, const std::vector<GoldBead>& gold, std::size_t i,
            std::size_t j, BeadShape shape) {
  const Verdict verdict = verdicts.a[i];
  if (verdict.kind == Verdict::Kind::kDeleted) return false;
  if (verdict.kind == Verdict::Kind::kInBead) {
    const auto& [a, b] = gold[verdict.bead];
    if (a.size() != shape.a || b.size() != shape.b) return false;
  }
  const auto all_say_so = [&](const std::vector<Verdict>& side, std::size_t first,
                              std::size_t count) {
    return std::all_of(side.begin() + static_cast<std::ptrdiff_t>(first),
                       side.begin() + static_cast<std::ptrdiff_t>(first + count),
                       [&](const Verdict& other) { return other == verdict; });
  };
  return all_say_so(verdicts.a, i, shape.a) && all_say_so(verdicts.b, j, shape.b);
}

std::vector<std::uint8_t> MayBeDeleted(const std::vector<Verdict>& side) {
  std::vector<std::uint8_t> may;
  for (const Verdict& verdict : side) {
    may.push_back(static_cast<std::uint8_t>(verdict.kind != Verdict::Kind::kInBead));
  }
  return may;
}

}  // namespace

linking::WordTypes WordingOf(const Encoder& encoder, const Article& article,
                             std::span<const Unit> units, linking::WordKeys& keys) {
  std::vector<std::string_view> texts;
  for (const Unit& unit : units) texts.push_back(Slice(article.text, unit.span));
  return {std::make_shared<Encoding>(EncodeChecked(encoder, article, units)), texts, keys};
}

BeadExample MakeBeadExample(const linking::WordTypes& a, const linking::WordTypes& b,
                            std::vector<GoldBead> gold, linking::Familiarity familiarity) {
  BeadExample example;
  example.gold = std::move(gold);
  linking::Comparison comparison = Compare(a, b, familiarity);
  example.familiarity = comparison.familiarity;
  example.band = std::move(comparison.band);
  const Verdicts verdicts = Judge(example.gold, example.band, a.size(), b.size());
  const linking::BeadScores index(example.band);
  example.deletions = linking::ScanBeads(
      a, b, comparison.lexicon, comparison.lengths, example.band,
      [&](std::size_t i, std::size_t j, std::size_t shape, const linking::BeadFeatures& features) {
        example.candidates.push_back(
            {index.NodeAt(i, j), shape, features,
             Agrees(verdicts, example.gold, i, j, linking::kShapes[shape])});
      });
  example.a_characters = a.characters;
  example.b_characters = b.characters;
  example.a_may_be_deleted = MayBeDeleted(verdicts.a);
  example.b_may_be_deleted = MayBeDeleted(verdicts.b);
  return example;
}

}  // namespace synoptic::weights
