#include "bench/gold_beads.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace synoptic::bench {
namespace {

using Beads = std::set<GoldBead>;

std::vector<std::size_t> ParseIndices(const std::string& text) {
  std::vector<std::size_t> indices;
  constexpr const char* kDigits = "0123456789";
  for (std::size_t begin = text.find_first_of(kDigits); begin != std::string::npos;) {
    std::size_t used = 0;
    indices.push_back(std::stoul(text.substr(begin), &used));
    begin = text.find_first_of(kDigits, begin + used);
  }
  return indices;
}

bool IsLink(const GoldBead& bead) { return !bead.first.empty() && !bead.second.empty(); }

struct Right {
  double strict = 0;
  double lax = 0;
};

Right CountRight(const Beads& beads, const Beads& against) {
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [a, b] : against) {
    for (const std::size_t i : a) {
      for (const std::size_t j : b) pairs.insert({i, j});
    }
  }
  Right right;
  for (const GoldBead& bead : beads) {
    const bool is_equal = against.contains(bead);
    const bool touches = std::ranges::any_of(bead.first, [&](std::size_t i) {
      return std::ranges::any_of(bead.second, [&](std::size_t j) {
        return pairs.contains({i, j});
      });
    });
    right.strict += is_equal ? 1 : 0;
    right.lax += is_equal || touches ? 1 : 0;
  }
  return right;
}

Beads LinksAmong(const Beads& beads) {
  Beads links;
  for (const GoldBead& bead : beads) {
    if (IsLink(bead)) links.insert(bead);
  }
  return links;
}

double F1(double found, double proposed, double recalled, double expected) {
  const double precision = proposed > 0 ? found / proposed : 0;
  const double recall = expected > 0 ? recalled / expected : 0;
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

}  // namespace

std::vector<GoldBead> ReadBeads(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be opened");
  std::vector<GoldBead> beads;
  for (std::string line; std::getline(in, line);) {
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos) continue;
    const std::string b = line.substr(colon + 1, line.find(':', colon + 1) - colon - 1);
    beads.emplace_back(ParseIndices(line.substr(0, colon)), ParseIndices(b));
  }
  return beads;
}

BeadCounts& BeadCounts::operator+=(const BeadCounts& other) {
  strict_found += other.strict_found;
  lax_found += other.lax_found;
  proposed += other.proposed;
  strict_recalled += other.strict_recalled;
  lax_recalled += other.lax_recalled;
  expected += other.expected;
  return *this;
}

double BeadCounts::strict_f1() const {
  return F1(strict_found, proposed, strict_recalled, expected);
}

double BeadCounts::lax_f1() const { return F1(lax_found, proposed, lax_recalled, expected); }

BeadCounts CountBeads(const std::vector<GoldBead>& gold, const std::vector<linking::Bead>& path) {
  const Beads expected(gold.begin(), gold.end());
  Beads proposed;
  for (const linking::Bead& bead : path) {
    GoldBead units;
    for (std::size_t u = 0; u < bead.shape.a; ++u) units.first.push_back(bead.i + u);
    for (std::size_t v = 0; v < bead.shape.b; ++v) units.second.push_back(bead.j + v);
    proposed.insert(units);
  }
  const Beads expected_links = LinksAmong(expected);
  const Right found = CountRight(proposed, expected);
  const Right recalled = CountRight(expected_links, LinksAmong(proposed));
  return {found.strict,    found.lax,    static_cast<double>(proposed.size()),
          recalled.strict, recalled.lax, static_cast<double>(expected_links.size())};
}

}  // namespace synoptic::bench
