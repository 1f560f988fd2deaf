// Numbers in digits. Which mark groups and which begins the decimals follows from the groups where
// it can ("1.234.567", "4,8"); only one mark before exactly three digits leaves it open, and then
// the language decides: "1.234" is 1234 in Italian and 1.234 in English.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::size_t kGroup = 3;
constexpr std::size_t kMostGroups = 32;  // Of a number, far beyond every use.

struct Groups {
  std::vector<std::string_view> digits;
  std::vector<char> marks;  // Between them: '.', ',', ' ', '\'', 'd' a mark of decimals alone.
  std::size_t end = 0;
  bool is_mixed = false;  // Scripts.
};

char MarkOf(const Token& token) {
  if (token.kind != Token::Kind::kMark) return 0;
  if (token.form == "." || token.form == ",") return token.form[0];
  if (IsApostrophe(token) || token.form == "٬" || token.form == "˙") return '\'';
  return token.form == "٫" || token.form == "·" ? 'd' : '\0';
}

// "$20，300美元": a wide comma between narrow digits separates numbers.
bool IsWideComma(const ParserInput& input, std::size_t i) {
  const auto is_narrow = [&](std::size_t token) {
    return static_cast<unsigned char>(input.text()[input[token].span.begin]) < 0x80;
  };
  return i > 0 && input.IsMark(i, ",") && !is_narrow(i) && is_narrow(i - 1);
}

// "2・5倍", "106・8": a decimal point where one or two digits and what is counted follow, or three
// stand before one, unlike the days and the numbers of a list.
bool IsMiddleDot(const ParserInput& input, std::size_t i) {
  constexpr std::size_t kMostDecimals = 2;
  if (input[i].form != "・" || !input.Touches(i) || !input.Touches(i + 1)) return false;
  if (!input.IsDigits(i + 1) || input[i + 1].form.size() > kMostDecimals) return false;
  const std::size_t end = i + 2;
  const auto unit = input.Find(end, Role::kUnit);
  const bool is_long = i > 0 && input.IsDigits(i - 1) && input[i - 1].form.size() >= kGroup &&
                       input[i + 1].form.size() == 1 && !input.Find(end, Role::kMinute) &&
                       !(input.Touches(end) && input.IsMark(end, "・"));
  if (is_long) return true;
  return input.Touches(end) &&
         (input.IsMark(end, "%") || input.Find(end, Role::kScale) ||
          (unit && !input.Find(end, Role::kMinute)) || input.Find(end, Role::kCurrency) ||
          input.lexicon().Words("behind_decimals").Has(input[end].form));
}

// "$1 964 million", "934 000 t": where the comma groups, a space does beside what is counted.
bool IsBesideMeasure(const ParserInput& input, std::size_t i) {
  if (i == 0 || input.Find(i - 1, Role::kMonth)) return false;
  if (input.Find(i - 1, Role::kCurrency)) return true;
  const std::size_t end = i + 2;
  if (end >= input.size() || input[end].gap == Gap::kBreak) return false;
  return input.Find(end, Role::kUnit) || input.Find(end, Role::kScale) ||
         input.Find(end, Role::kCurrency);
}

bool JoinsBySpace(const ParserInput& input, const Groups& groups, std::size_t next) {
  const Token& token = input[next];
  // A plain space groups where the decimals begin with a comma; in English and the like it takes
  // two of them to believe it.
  const auto is_group = [&](std::size_t i) {
    return input.IsDigits(i) && input[i].gap == Gap::kSpace && input[i].form.size() == kGroup;
  };
  const bool is_plain = token.gap == Gap::kSpace &&
                        (input.lexicon().traits().decimal_comma || is_group(next + 1) ||
                         (groups.digits.size() == 1 && IsBesideMeasure(input, next - 1)) ||
                         (!groups.marks.empty() && groups.marks.back() == ' '));
  const bool may_join = token.gap == Gap::kFixedSpace || is_plain;
  const bool is_first = groups.digits.size() == 1;
  return may_join && token.form.size() == kGroup &&
         (is_first ? groups.digits[0].size() <= kGroup && groups.digits[0] != "0"
                   : groups.marks.back() == ' ');
}

Groups ReadGroups(const ParserInput& input, std::size_t i) {
  Groups groups{{input[i].form}, {}, i + 1, false};
  for (std::size_t& j = groups.end; j < input.size() && groups.digits.size() <= kMostGroups;) {
    if (input.IsDigits(j)) {
      const bool touches = input.Touches(j);
      groups.is_mixed = groups.is_mixed || touches;
      if (!touches && !JoinsBySpace(input, groups, j)) break;
      groups.marks.push_back(' ');
      groups.digits.push_back(input[j].form);
      ++j;
      continue;
    }
    const char mark = IsMiddleDot(input, j) ? 'd' : IsWideComma(input, j) ? '\0' : MarkOf(input[j]);
    if (mark == 0 || !input.Touches(j) || !input.Touches(j + 1) || !input.IsDigits(j + 1)) {
      break;
    }
    groups.marks.push_back(mark);
    groups.digits.push_back(input[j + 1].form);
    j += 2;
  }
  return groups;
}

// The first `count` + 1 groups, all joined by the same mark.
bool IsGrouped(const Groups& groups, std::size_t count) {
  const auto& digits = groups.digits;
  const bool is_same =
      std::all_of(groups.marks.begin(), groups.marks.begin() + static_cast<std::ptrdiff_t>(count),
                  [&](char mark) { return mark == groups.marks[0]; });
  if (!is_same || digits[0].size() > kGroup || digits[count].size() != kGroup) return false;
  const auto inner = [&](std::size_t size) {
    return std::all_of(digits.begin() + 1, digits.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](std::string_view group) { return group.size() == size; });
  };
  return inner(kGroup) || (groups.marks[0] == ',' && inner(2));  // 12,34,567 in India.
}

std::string Joined(const Groups& groups, std::size_t count) {
  std::string digits;
  for (std::size_t g = 0; g < count; ++g) digits += groups.digits[g];
  return digits;
}

bool BeginsDecimals(const Groups& groups, char decimal) {
  const std::size_t last = groups.marks.size() - 1;
  const char mark = groups.marks[last];
  if (mark == 'd') return last == 0 || IsGrouped(groups, last);
  if (mark != '.' && mark != ',') return false;
  if (last > 0) {
    return groups.marks[0] != mark && IsGrouped(groups, last);
  }
  const std::string_view whole = groups.digits[0];
  const bool may_group =
      groups.digits[1].size() == kGroup && whole.size() <= kGroup && !whole.starts_with('0');
  return !may_group || mark == decimal;
}

std::optional<Decimal> ValueOf(const Groups& groups, char decimal) {
  const std::size_t count = groups.digits.size();
  if (groups.is_mixed) return std::nullopt;
  if (count == 1) return Decimal::FromDigits(groups.digits[0]);
  if (BeginsDecimals(groups, decimal)) {
    return Decimal::FromDigits(Joined(groups, count - 1), groups.digits.back());
  }
  if (!IsGrouped(groups, count - 1)) return std::nullopt;
  return Decimal::FromDigits(Joined(groups, count));
}

bool IsCjk(const ParserInput& input) { return input.lexicon().traits().is_unspaced; }

// "2:1": two numbers, unlike what is a time of day.
bool IsScore(const ParserInput& input, std::size_t i, std::size_t end) {
  constexpr std::size_t kLongest = 3;
  return end == i + 3 && input.IsMark(i + 1, ":") && input[i].form.size() <= kLongest &&
         input[i + 2].form.size() <= kLongest;
}

// What a run of digits is part of if it is no number: a version, a telephone number, "9/11". The
// first joints of a chain tell what it is.
std::size_t EndOfCode(const ParserInput& input, std::size_t i, std::size_t end) {
  constexpr std::size_t kJoints = 32;
  std::size_t parts = 1;
  bool has_colon = false;
  const std::size_t j = input.EndOfChain(end);
  for (std::size_t joint = end; joint < j && joint < end + 2 * kJoints; joint += 2) {
    has_colon = has_colon || input.IsMark(joint, "/") || input.IsMark(joint, ":");
    if (!input.IsMark(joint, ".") && !input.IsMark(joint, ",")) ++parts;
  }
  // "06 cases", as tables and forms write them, but not "Bayer 04 Leverkusen".
  const bool is_behind_name = i > 0 && input[i].gap != Gap::kBreak && input[i - 1].is_capital;
  const bool is_padded = input[i].form.size() == 2 && input[j].gap == Gap::kSpace &&
                         input[j].IsWord() && !input.Touches(i) && !is_behind_name;
  const bool has_leading_zero =
      input[i].form.size() > 1 && input[i].form[0] == '0' && j == i + 1 && !is_padded;
  if (has_leading_zero && !IsCjk(input)) return j;
  return parts > 2 || (has_colon && !IsScore(input, i, j)) ? j : i;
}

std::optional<NumberRead> ReadSlashed(const ParserInput& input, std::size_t i) {
  if (!input.IsDigits(i) || input[i].form.size() > 2) return std::nullopt;
  const bool is_slash = input.IsMark(i + 1, "/") || input.IsMark(i + 1, "⁄");
  if (!is_slash || !input.Touches(i + 1) || !input.Touches(i + 2) || !input.IsDigits(i + 2)) {
    return std::nullopt;
  }
  if (input.Touches(i + 3) && (input.IsMark(i + 3, "/") || input[i + 3].IsWord())) {
    return std::nullopt;
  }
  const auto top = Decimal::FromDigits(input[i].form);
  const auto bottom = Decimal::FromDigits(input[i + 2].form);
  if (!top || !bottom || top->Whole() < 1 || top->Whole() >= bottom->Whole() ||
      bottom->Whole() > 10) {
    return std::nullopt;
  }
  return NumberRead{*top, bottom->Whole(), i + 3};
}

}  // namespace

Numeral ReadDigits(const ParserInput& input, std::size_t i) {
  if (const auto fraction = ReadSlashed(input, i)) return {fraction, fraction->end};
  const Groups groups = ReadGroups(input, i);
  if (groups.digits.size() > kMostGroups) return {std::nullopt, input.EndOfChain(groups.end)};
  const std::size_t end_of_code = EndOfCode(input, i, groups.end);
  const auto value = ValueOf(groups, input.lexicon().traits().decimal_comma ? ',' : '.');
  if (end_of_code > i || !value) return {std::nullopt, std::max(end_of_code, groups.end)};
  NumberRead figure{*value, 1, groups.end};
  figure.is_bare = groups.digits.size() == 1;
  return {figure, groups.end};
}

}  // namespace synoptic::mentions
