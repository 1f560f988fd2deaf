// Number words, put together from those that the lexicon has: what a word adds must be smaller than
// the lowest place that is filled ("hundred five", not "five hundred five six"), and a hundred
// multiplies what stands before it.

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/language/traits.hpp"
#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"
#include "models/mentions/figures/units.hpp"

namespace synoptic::mentions {
namespace {

constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kThousand = 1000;

bool Takes(std::int64_t sum, std::int64_t next) {
  if (sum == 0) return true;
  std::int64_t place = 1;
  while (sum % (place * 10) == 0) place *= 10;
  return next < place;
}

// Adds `next` to the number so far; false if they do not make one.
bool Extend(std::int64_t next, std::int64_t& sum) {
  // Arabic puts units before tens: five and twenty.
  const bool is_tens = next >= 20 && next < kHundred && next % 10 == 0;
  if (is_tens && sum > 0 && sum % kHundred < 10 && sum % 10 > 0) {
    sum += next;
    return true;
  }
  // "Nineteen hundred", "mille deux cents", but no "twenty hundred".
  const std::int64_t low = sum % kThousand;
  if (next == kHundred && low > 1 && low < kHundred && low % 10 != 0) {
    sum += low * (kHundred - 1);
    return true;
  }
  if (!Takes(sum, next)) return false;
  sum += next;
  return true;
}

std::int64_t NumberOf(const Lexicon::Node& node, Role role) {
  const auto found = std::ranges::find(node.meanings(), role, &Meaning::role);
  return found == node.meanings().end() ? 0 : found->number;
}

// What a part of a compound adds, or 0.
std::int64_t PartOf(const Lexicon& lexicon, std::string_view part) {
  const Lexicon::Node* const node = lexicon.Find(part);
  if (node == nullptr) return 0;
  if (const std::int64_t number = NumberOf(*node, Role::kCardinal); number != 0) return number;
  if (const std::int64_t number = NumberOf(*node, Role::kWeakCardinal); number != 0) return number;
  return NumberOf(*node, Role::kScale) == kThousand ? kThousand : 0;
}

bool IsOne(const Lexicon& lexicon, std::string_view word) {
  const Lexicon::Node* node = lexicon.Find(word);
  return node != nullptr && std::ranges::any_of(node->meanings(), [](const Meaning& meaning) {
           return meaning.role == Role::kOne ||
                  (meaning.role == Role::kDigitWord && meaning.number == 1);
         });
}

// "zweihundertfünf": the longest known beginning, again and again; 0 if that does not come out.
// Italian leaves out a vowel between two: "cent|ottanta".
std::int64_t ReadCompound(const Lexicon& lexicon, std::string_view word) {
  constexpr std::size_t kLongest = 96;
  constexpr std::size_t kShortest = Lexicon::kBeginningOfNumber;
  if (word.size() < 2 * kShortest || word.size() > kLongest) return 0;
  std::int64_t thousands = 0;
  std::int64_t sum = 0;
  std::string elided;
  while (!word.empty()) {
    std::int64_t next = 0;
    std::size_t length = word.size();
    if (lexicon.HasNumberBeginning(word.substr(0, kShortest))) {
      for (; length >= kShortest && next == 0; --length) {
        next = PartOf(lexicon, word.substr(0, length));
      }
    }
    if (next == 0) {
      if (sum == 0 && thousands == 0) return 0;
      if (sum % kHundred == 0 && IsOne(lexicon, word)) return thousands + sum + 1;
      if (lexicon.traits().elides_vowels && elided.empty()) {
        elided = "o" + std::string(word);
        word = elided;
        continue;
      }
      const Lexicon::Node* node = nullptr;
      for (length = std::min(kShortest, word.size()); length >= 1 && node == nullptr; --length) {
        const Lexicon::Node* found = lexicon.Find(word.substr(0, length));
        if (found != nullptr && (found->roles & Bit(Role::kAnd)) != 0) node = found;
      }
      if (node == nullptr) return 0;
      word.remove_prefix(length + 1);
      if (word.empty()) return 0;  // "vieren", "duizenden": no number, and no other word follows.
      continue;
    }
    word.remove_prefix(length + 1);
    if (next == kThousand) {
      thousands = kThousand * std::max<std::int64_t>(sum, 1);
      sum = 0;
    } else if (!Extend(next, sum)) {
      return 0;
    }
  }
  return thousands + sum;
}

struct Atom {
  std::int64_t value;
  std::size_t end;
  bool is_weak;
};

// Arabic 21: one and twenty.
std::optional<Atom> ReadOneAndTens(const ParserInput& input, std::size_t i) {
  if (!input.lexicon().traits().one_before_tens) return std::nullopt;
  const auto one = input.Find(i, Role::kOne);
  if (!one || !input.IsJoinedAnd(one->end)) return std::nullopt;
  const auto tens = input.Find(one->end + 1, Role::kCardinal);
  const std::int64_t value = tens ? tens->meaning->number : 0;
  if (value < 20 || value >= kHundred) return std::nullopt;
  return Atom{value + 1, tens->end, false};
}

std::optional<Atom> ReadAtom(const ParserInput& input, std::size_t i) {
  if (const auto arabic = ReadOneAndTens(input, i)) return arabic;
  const auto cardinal = input.Find(i, Role::kCardinal);
  if (cardinal) return Atom{cardinal->meaning->number, cardinal->end, false};
  const auto weak = input.Find(i, Role::kWeakCardinal);
  // "ألفا شخص" are two thousand, "ألفا وخمسمئة" a thousand and five hundred.
  const bool is_accusative = weak && input.lexicon().traits().has_dual &&
                             weak->meaning->number == 2 * kThousand && input.IsJoinedAnd(weak->end);
  if (is_accusative) return Atom{kThousand, weak->end, true};
  if (weak) return Atom{weak->meaning->number, weak->end, true};
  if (!input.MayBeginCompound(i) || !input.lexicon().traits().writes_compounds) return std::nullopt;
  const std::int64_t value = ReadCompound(input.lexicon(), input[i].form);
  if (value > 1) return Atom{value, i + 1, false};
  return std::nullopt;
}

bool IsJoint(const ParserInput& input, std::size_t i) {
  return input.IsMark(i, "-") && input.Touches(i) && input.Touches(i + 1);
}

// "One" behind the number so far, at token `i`: "soixante et un", "sesenta y uno", "on bir",
// "twenty-one"; "twenty a year" is no 21. Behind hundreds: "cento e um", "cent un", "a hundred and
// one".
std::optional<ParserInput::Phrase> FindOneBehind(const ParserInput& input, std::size_t i,
                                                 std::int64_t sum, std::size_t end) {
  constexpr std::int64_t kTens = 10;
  const bool is_hundred = sum % kHundred == 0;
  if (!is_hundred && (sum % kHundred < kTens || sum % kTens != 0)) return std::nullopt;
  const auto one = input.Find(i, Role::kOne);
  const bool has_and = i > end && !input.IsMark(end, "-");
  const auto when = [&](bool may_join) { return may_join ? one : std::nullopt; };
  const bool is_article = !input.Find(i, Role::kDigitWord);
  switch (input.lexicon().traits().one_behind) {
    case language::OneBehind::kNever:
      return std::nullopt;
    case language::OneBehind::kDirectly:
      return when(i == end);
    case language::OneBehind::kAnd:
      return when(has_and);
    case language::OneBehind::kAndOfTens:
      return when(has_and != is_hundred);
    case language::OneBehind::kAndOfHundreds:
      return when(has_and && is_hundred);
    case language::OneBehind::kHyphen:
      return is_hundred ? when(!is_article && !input.IsMark(i + 1, "-"))
                        : when(i > end && !has_and);
  }
  return std::nullopt;
}

// A capital within a sentence makes a name ("the Seven Sisters").
bool IsNameLike(const ParserInput& input, std::size_t i) {
  if (!input[i].is_capital || i == 0) return false;
  const Token& before = input[i - 1];
  return before.IsWord() && !before.is_capital && input[i].gap == Gap::kSpace;
}

// "اثنين بالمئة": percent is said with the word for a hundred.
bool IsOfHundred(const ParserInput& input, std::size_t i) {
  const auto unit = input.Find(i, Role::kUnit);
  return unit && UnitOf(*unit)->base == "%";
}

}  // namespace

std::int64_t ValueOfNumberWord(const Lexicon& lexicon, std::string_view word) {
  if (const Lexicon::Node* const node = lexicon.Find(word)) {
    for (const Role role : {Role::kCardinal, Role::kWeakCardinal}) {
      if (const std::int64_t value = NumberOf(*node, role); value > 0) return value;
    }
  }
  return lexicon.traits().writes_compounds ? ReadCompound(lexicon, word) : 0;
}

std::optional<NumberRead> ReadNumberWords(const ParserInput& input, std::size_t i) {
  const auto first = ReadAtom(input, i);
  if (!first) return std::nullopt;
  std::int64_t sum = first->value;
  std::size_t end = first->end;
  std::size_t atoms = 1;
  for (;;) {
    std::size_t next = end;
    if (IsJoint(input, next)) ++next;
    const auto joint = input.Find(next, Role::kAnd);
    const bool is_joined = joint.has_value();
    if (joint) next = joint->end;
    if (next > end && IsJoint(input, next)) ++next;
    if (input[next].gap == Gap::kBreak) break;
    const auto atom = ReadAtom(input, next);
    if (atom && IsOfHundred(input, next)) break;
    if (const auto one = FindOneBehind(input, next, sum, end);
        one && (!atom || atom->value == kThousand)) {  // "двадцать одна тысяча"
      sum += 1;
      end = one->end;
      ++atoms;
      break;
    }
    const bool has_dual = input.lexicon().traits().has_dual;
    const std::int64_t limit = (has_dual ? 3 : 2) * kThousand;  // ألفان is 2000.
    if (!atom || sum >= limit || atom->value >= kThousand) break;
    // "two and three" are two numbers, and so are "five twenty" without the Arabic "and".
    const bool is_reversed = sum % kHundred < 10 && sum % 10 > 0 && atom->value >= 20;
    if (is_reversed
            ? !(is_joined && input.lexicon().traits().one_before_tens) && atom->value != kHundred
            : is_joined && sum < 20) {
      break;
    }
    if (!Extend(atom->value, sum)) break;
    end = atom->end;
    ++atoms;
  }
  NumberRead figure{Decimal::Of(sum).value_or(Decimal{}), 1, end};
  figure.is_weak = atoms == 1 && (first->is_weak || IsNameLike(input, i));
  return figure;
}

}  // namespace synoptic::mentions
