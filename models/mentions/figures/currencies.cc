// Currencies of one name: dinars, pesos and pounds are those of the country that the text speaks
// of.

#include "models/mentions/figures/currencies.hpp"

#include <algorithm>
#include <cstddef>

#include "models/mentions/figures/words_beside.hpp"
#include "synoptic/internal/currency_families.hpp"

namespace synoptic::mentions {
namespace {

bool HasEndOfSentence(const ParserInput& input, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i <= end && i < input.size(); ++i) {
    if (input[i].gap == Gap::kBreak) return true;
    if (EndsClause(input[i - 1]) && !input.Touches(i)) return true;
  }
  return false;
}

}  // namespace

CurrencyWord CurrencyWordOf(const Meaning& meaning) {
  const std::string_view code = meaning.code();
  const std::size_t slash = std::min(code.find('/'), code.size());
  return {code.substr(0, slash), code.substr(std::min(slash + 1, code.size())),
          meaning.number == 100, meaning.number == 1};
}

std::string CurrencyAt(const ParserInput& input, std::size_t i, const CurrencyWord& word) {
  if (word.family.empty()) return std::string(word.code);
  constexpr std::size_t kNearBefore = 80;  // Tokens.
  constexpr std::size_t kNearBehind = 30;
  const bool is_common = word.family == "dollar";  // The US dollar is spoken of everywhere.
  const auto& regions = input.Regions();
  const auto behind = std::ranges::partition_point(
      regions, [&](const RegionSeen& region) { return region.at < i; });
  // A text that names thousands of countries is none of this world, but has to be read.
  constexpr std::ptrdiff_t kMost = 200;
  const auto first = behind - std::min(behind - regions.begin(), kMost);
  const auto last = behind + std::min(regions.end() - behind, kMost);
  for (auto before = behind; before != first;) {
    --before;
    if (!word.code.empty() && i - before->at > kNearBefore) break;
    if (is_common && HasEndOfSentence(input, before->at, i)) break;
    const std::string_view code = CurrencyOf(word.family, before->code);
    if (!code.empty()) return std::string(code);
  }
  for (auto after = behind; after != last; ++after) {
    if (!word.code.empty() && after->at - i > kNearBehind) break;
    if (is_common && HasEndOfSentence(input, i, after->at)) break;
    const std::string_view code = CurrencyOf(word.family, after->code);
    if (!code.empty()) return std::string(code);
  }
  return std::string(word.code);
}

}  // namespace synoptic::mentions
