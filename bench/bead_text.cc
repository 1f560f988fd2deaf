#include "bench/bead_text.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "align/linking/ordered/bead_lattice.hpp"
#include "synoptic/article.hpp"

namespace synoptic::bench {
namespace {

using linking::BeadShape;
using linking::WordTypes;

WordTypes ReadSide(const Model& model, const std::string& file, linking::WordKeys& keys) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be opened");
  Article article;
  article.id = file;
  article.lang = std::filesystem::path(file).extension().string().substr(1);
  std::vector<Unit> units;
  for (std::string line; std::getline(in, line);) {
    Unit unit;
    unit.span.begin = article.text.size();
    unit.span.end = unit.span.begin + line.find_last_not_of(" \r") + 1;
    units.push_back(unit);
    article.text += line + "\n";
  }
  std::vector<std::string_view> texts;
  for (const Unit& unit : units) texts.push_back(Slice(article.text, unit.span));
  linking::WordTypesBuilder builder(keys);
  builder.Add(model.Encode(article, units), texts);
  return std::move(builder).Finish();
}

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

BeadText ReadBeadText(const Model& model, const std::string& a, const std::string& b,
                      const std::string& gold) {
  BeadText text;
  text.name = std::filesystem::path(gold).filename().string();
  text.set = std::filesystem::path(gold).parent_path().filename().string();
  text.gold = ReadBeads(gold);
  linking::WordKeys keys;
  const WordTypes x = ReadSide(model, a, keys);
  const WordTypes y = ReadSide(model, b, keys);
  text.band = linking::ChooseBand(x, y);
  const Verdicts verdicts = Judge(text.gold, text.band, x.size(), y.size());
  const linking::BeadScores index(text.band);
  text.deletions = linking::ScanBeads(
      x, y, text.band,
      [&](std::size_t i, std::size_t j, std::size_t shape, const linking::BeadFeatures& features) {
        text.candidates.push_back({index.NodeAt(i, j), shape, features,
                                   Agrees(verdicts, text.gold, i, j, linking::kShapes[shape])});
      });
  text.a_may_be_deleted = MayBeDeleted(verdicts.a);
  text.b_may_be_deleted = MayBeDeleted(verdicts.b);
  return text;
}

}  // namespace synoptic::bench
