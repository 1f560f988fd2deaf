// Currencies of one name: dinars, pesos and pounds are those of the country that the text speaks
// of.

#include "models/mentions/figures/currencies.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>

#include "models/mentions/figures/words_beside.hpp"
#include "synoptic/internal/currency_families.hpp"

namespace synoptic::mentions {
namespace {

bool HasEndOfSentence(const ParserInput& input, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i <= end && i < input.size(); ++i) {
    if (input[i].gap == Gap::kBreak) return true;
    const Token& mark = input[i - 1];
    if (EndsClause(mark) && (!input.Touches(i) || mark.form.size() > 1)) return true;
  }
  return false;
}

// The currency of a country that the word may mean; empty if it means none of that country.
std::string_view CodeIn(const CurrencyWord& word, std::string_view region) {
  return word.is_hundredth ? CurrencyOfHundredth(word.family, region)
                           : CurrencyOf(word.family, region);
}

auto FirstFrom(const ParserInput& input, std::size_t i) {
  return std::ranges::partition_point(input.Regions(),
                                      [&](const RegionSeen& region) { return region.at < i; });
}

const RegionSeen* RegionAt(const ParserInput& input, std::size_t i) {
  if (i >= input.size() || input[i].gap == Gap::kBreak) return nullptr;
  const auto region = FirstFrom(input, i);
  return region != input.Regions().end() && region->at == i ? &*region : nullptr;
}

// "Rose 3 cents to $1.20": of the money that is told beside it.
std::string CodeBeside(const ParserInput& input, std::size_t i, const CurrencyWord& word) {
  constexpr std::size_t kReach = 12;
  const auto code_at = [&](std::size_t j) -> std::string {
    const auto currency = input.Find(j, Role::kCurrency);
    if (!currency) return {};
    const CurrencyWord other = CurrencyWordOf(*currency->meaning);
    if (other.is_hundredth || other.is_doubtful) return {};
    std::string code = CurrencyAt(input, currency->end - 1, other);
    return IsHundredthOf(word.family, code) ? code : std::string();
  };
  for (std::size_t j = i + 1; j <= i + kReach && !HasEndOfSentence(input, i, j); ++j) {
    if (std::string code = code_at(j); !code.empty()) return code;
  }
  for (std::size_t j = i; j-- > i - std::min(i, kReach) && !HasEndOfSentence(input, j, i);) {
    if (std::string code = code_at(j); !code.empty()) return code;
  }
  return {};
}

// Of a text that names one country again and again, though not in this sentence.
std::string_view CodeOfSubject(std::span<const RegionSeen> regions, const CurrencyWord& word) {
  constexpr std::size_t kOften = 3;
  std::map<std::string_view, std::size_t> named;
  for (const RegionSeen& region : regions) {
    if (const auto code = CodeIn(word, region.code); !code.empty()) ++named[code];
  }
  const auto most =
      std::ranges::max_element(named, {}, [](const auto& each) { return each.second; });
  if (most == named.end() || most->second < kOften) return {};
  const auto home = named.find(word.code);
  return home != named.end() && home->second >= most->second ? std::string_view() : most->first;
}

}  // namespace

CurrencyWord CurrencyWordOf(const Meaning& meaning) {
  const std::string_view code = meaning.code();
  const std::size_t slash = std::min(code.find('/'), code.size());
  return {code.substr(0, slash), code.substr(std::min(slash + 1, code.size())),
          meaning.number == 100, meaning.number == 1, meaning.number == 2};
}

std::string CurrencyAt(const ParserInput& input, std::size_t i, const CurrencyWord& word) {
  if (word.family.empty()) return std::string(word.code);
  constexpr std::size_t kNearBefore = 80;  // Tokens.
  constexpr std::size_t kNearBehind = 30;
  // The US dollar is spoken of everywhere.
  const bool is_common =
      word.family == "dollar" || word.is_home || (word.is_hundredth && !word.code.empty());
  const auto& regions = input.Regions();
  if (const RegionSeen* const of = RegionAt(input, i + 1)) {
    if (const auto code = CodeIn(word, of->code); !code.empty()) return std::string(code);
  }
  if (word.is_hundredth) {
    if (std::string code = CodeBeside(input, i, word); !code.empty()) return code;
  }
  const auto behind = FirstFrom(input, i);
  // A text that names thousands of countries is none of this world, but has to be read.
  constexpr std::ptrdiff_t kMost = 200;
  const auto first = behind - std::min(behind - regions.begin(), kMost);
  const auto last = behind + std::min(regions.end() - behind, kMost);
  for (auto before = behind; before != first;) {
    --before;
    if (!word.code.empty() && i - before->at > kNearBefore) break;
    if (is_common && HasEndOfSentence(input, before->at, i)) break;
    const std::string_view code = CodeIn(word, before->code);
    if (!code.empty()) return std::string(code);
  }
  for (auto after = behind; after != last; ++after) {
    if (!word.code.empty() && after->at - i > kNearBehind) break;
    if (is_common && HasEndOfSentence(input, i, after->at)) break;
    const std::string_view code = CodeIn(word, after->code);
    if (!code.empty()) return std::string(code);
  }
  const auto subject = word.is_home ? CodeOfSubject({first, last}, word) : std::string_view();
  return std::string(subject.empty() ? word.code : subject);
}

std::size_t BehindCountryOf(const ParserInput& input, std::size_t i, const CurrencyWord& word) {
  const RegionSeen* const region = word.family.empty() ? nullptr : RegionAt(input, i);
  return region != nullptr && !CodeIn(word, region->code).empty() ? region->end : i;
}

std::optional<ParserInput::Phrase> FindBehindCountry(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongest = 4;
  std::size_t j = i + 1;
  while (j <= i + kLongest && !input.Find(j, Role::kCurrency)) ++j;
  if (j > i + kLongest) return std::nullopt;  // Before the text is searched for countries.
  const RegionSeen* const region = RegionAt(input, i);
  if (region == nullptr) return std::nullopt;
  const std::size_t behind = input[region->end].form == "・" ? region->end + 1 : region->end;
  const auto currency = input.Find(behind, Role::kCurrency);
  if (!currency || input[behind].gap == Gap::kBreak) return std::nullopt;
  const CurrencyWord word = CurrencyWordOf(*currency->meaning);
  const bool is_theirs = !word.family.empty() && !CodeIn(word, region->code).empty();
  return is_theirs ? currency : std::nullopt;
}

}  // namespace synoptic::mentions
