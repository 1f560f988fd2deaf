// Plurals that say about how many: "dozens", "tens of thousands", "several hundred", 数十万. Who
// says so means from two of them up to where the next word for more begins.

#include <cstdint>
#include <optional>

#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::int64_t kFewest = 10;
constexpr std::int64_t kSome = 2;
constexpr std::int64_t kMost = 10;

// What is counted in hundreds, thousands ...; `may_be_number` also by the word of one hundred.
std::optional<ParserInput::Phrase> FindMultiple(const ParserInput& input, std::size_t i,
                                                bool may_be_number) {
  if (input[i].gap == Gap::kBreak) return std::nullopt;
  std::optional<ParserInput::Phrase> best;
  for (const Role role : {Role::kVague, Role::kScale, Role::kCardinal, Role::kWeakCardinal}) {
    const auto found = input.Find(i, role);
    if (!found || found->meaning->number < kFewest) continue;
    const bool is_number = role == Role::kCardinal || role == Role::kWeakCardinal;
    const std::int64_t number = found->meaning->number;
    if (is_number && (!may_be_number || (number != 100 && number != 1000))) continue;
    if (!best || found->end > best->end) best = found;
  }
  return best;
}

bool IsBehindNumber(const ParserInput& input, std::size_t i) {
  if (i == 0 || input[i].gap == Gap::kBreak) return false;
  return input.IsDigits(i - 1) || input.MayBegin(i - 1, Bit(Role::kCardinal));
}

// "Более тысячи": one thousand, in the genitive.
bool IsOneBehindBound(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kLongestBound = 4;
  if (!input.Find(i, Role::kBareScale)) return false;
  for (std::size_t back = 1; back <= kLongestBound && back <= i; ++back) {
    const auto bound = input.Find(i - back, Role::kBoundBefore);
    if (bound && bound->end == i) return true;
  }
  return false;
}

}  // namespace

std::optional<NumberRead> ReadVagueNumber(const ParserInput& input, std::size_t i) {
  const auto vague = input.Find(i, Role::kVague);
  if (!vague) return std::nullopt;
  // Folding takes the beginning of a foreign "إف" for an article, and what is left for thousands.
  constexpr std::size_t kShortest = 6;  // Bytes.
  if (input.lexicon().traits().joins_proclitics && input[i].span.size() < kShortest) {
    return std::nullopt;
  }
  const bool is_said_before = vague->meaning->code() == "s";
  if (!is_said_before && (IsBehindNumber(input, i) || IsOneBehindBound(input, i))) {
    return std::nullopt;
  }
  std::optional<Decimal> one = Decimal::Of(is_said_before ? 1 : vague->meaning->number);
  std::size_t end = vague->end;
  bool has_multiple = !is_said_before;
  for (;;) {
    auto next = FindMultiple(input, end, is_said_before && !has_multiple);
    if (!next) {
      const auto link = input.Find(end, Role::kDateLink);
      std::size_t j = link ? link->end : end;
      if (IsApostrophe(input[j])) ++j;
      if (j > end) next = FindMultiple(input, j, false);
    }
    if (!next || !one) break;
    one = one->Times(next->meaning->number);
    end = next->end;
    has_multiple = true;
  }
  if (!has_multiple || !one) return std::nullopt;
  const std::int64_t couple = is_said_before ? vague->meaning->number : 0;
  const auto lower = one->Times(couple > 0 ? couple : kSome);
  const auto upper = one->Times(kMost);
  if (!lower || !upper) return std::nullopt;
  NumberRead figure{*lower, 1, end};
  figure.has_scale = true;
  figure.is_about = true;
  if (couple == 0) figure.upper = *upper;
  return figure;
}

}  // namespace synoptic::mentions
