// Number words, put together from those that the lexicon has: what a word adds must be smaller than
// the lowest place that is filled ("hundred five", not "five hundred five six"), and a hundred
// multiplies what stands before it.

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "models/text/mentions/numerals.hpp"

namespace synoptic::text {
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
  const bool multiplies = next == kHundred && sum > 1 && sum < 10;
  if (multiplies) {
    sum *= kHundred;
    return true;
  }
  if (!Takes(sum, next)) return false;
  sum += next;
  return true;
}

std::int64_t NumberOf(const Lexicon& lexicon, std::string_view word, Role role) {
  const Lexicon::Node* node = lexicon.Find(word);
  if (node == nullptr) return 0;
  const auto found = std::ranges::find(node->meanings, role, &Meaning::role);
  return found == node->meanings.end() ? 0 : found->number;
}

bool WritesCompounds(std::string_view lang) {
  static constexpr std::string_view kLanguages[] = {"da", "de", "fi", "it", "nb", "nl", "no", "sv"};
  return std::ranges::find(kLanguages, lang) != std::end(kLanguages);
}

// "zweihundertfünf": the longest known beginning, again and again; 0 if that does not come out.
std::int64_t ReadCompound(const Lexicon& lexicon, std::string_view word) {
  constexpr std::size_t kLongest = 48;
  constexpr std::size_t kShortest = 3;
  if (word.size() < 2 * kShortest || word.size() > kLongest) return 0;
  std::int64_t thousands = 0;
  std::int64_t sum = 0;
  while (!word.empty()) {
    std::int64_t next = 0;
    std::size_t length = word.size();
    for (; length >= kShortest && next == 0; --length) {
      const std::string_view part = word.substr(0, length);
      next = NumberOf(lexicon, part, Role::kCardinal);
      if (next == 0) next = NumberOf(lexicon, part, Role::kWeakCardinal);
      if (next == 0 && NumberOf(lexicon, part, Role::kScale) == kThousand) next = kThousand;
    }
    if (next == 0) {
      if (sum == 0 && thousands == 0) return 0;
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

std::optional<Atom> ReadAtom(const Reading& reading, std::size_t i) {
  const auto cardinal = reading.Find(i, Role::kCardinal);
  if (cardinal) return Atom{cardinal->meaning->number, cardinal->end, false};
  const auto weak = reading.Find(i, Role::kWeakCardinal);
  if (weak) return Atom{weak->meaning->number, weak->end, true};
  if (!reading[i].IsWord() || !WritesCompounds(reading.lexicon().lang())) return std::nullopt;
  const std::int64_t value = ReadCompound(reading.lexicon(), reading[i].form);
  if (value > 1) return Atom{value, i + 1, false};
  return std::nullopt;
}

bool IsJoint(const Reading& reading, std::size_t i) {
  return reading.IsMark(i, "-") && reading.Touches(i) && reading.Touches(i + 1);
}

std::optional<Reading::Phrase> FindOneBehindTens(const Reading& reading, std::size_t i,
                                                 std::int64_t sum) {
  constexpr std::int64_t kTens = 10;
  const bool is_tens = sum % kHundred >= kTens && sum % kTens == 0;
  const std::string& lang = reading.lexicon().lang();
  const bool is_hundred = sum % kHundred == 0 && (lang == "pt" || lang == "es");
  return is_tens || is_hundred ? reading.Find(i, Role::kOne) : std::nullopt;
}

// "soixante et un", "sesenta y uno", "on bir", "twenty-one"; "twenty a year" is no 21.
bool MayJoinOne(std::string_view lang, std::int64_t sum, bool has_and, bool is_linked) {
  const bool is_hundred = sum % kHundred == 0;  // "cento e um", but "ciento uno"
  if (lang == "es" && is_hundred) return !has_and;
  if (lang == "fr" || lang == "es" || lang == "pt") return has_and;
  if (lang == "tr" || lang == "id" || lang == "ru") return !has_and && !is_linked;
  return lang == "en" && !has_and && is_linked;
}

// A capital within a sentence makes a name ("the Seven Sisters").
bool IsNameLike(const Reading& reading, std::size_t i) {
  if (!reading[i].is_capital || i == 0) return false;
  const Token& before = reading[i - 1];
  return before.IsWord() && !before.is_capital && reading[i].gap == Gap::kSpace;
}

// "Mehrere hundert", "birkaç bin": nobody says how many.
bool IsVague(const Reading& reading, std::size_t i) {
  static constexpr std::string_view kBefore[] = {
      "mehrere", "mehreren", "einige",   "einigen", "paar",   "viele",   "wenige", "enkele",
      "vele",    "birkaç",   "beberapa", "qualche", "alcune", "algunos", "alguns"};
  return i > 0 && std::ranges::find(kBefore, reading[i - 1].form) != std::end(kBefore);
}

}  // namespace

bool JoinsOrdinals(std::string_view lang) { return lang == "ru" || lang == "uk"; }

std::int64_t ValueOfNumberWord(const Lexicon& lexicon, std::string_view word) {
  for (const Role role : {Role::kCardinal, Role::kWeakCardinal}) {
    if (const std::int64_t value = NumberOf(lexicon, word, role); value > 0) return value;
  }
  return WritesCompounds(lexicon.lang()) ? ReadCompound(lexicon, word) : 0;
}

std::optional<Figure> ReadNumberWords(const Reading& reading, std::size_t i) {
  const auto first = ReadAtom(reading, i);
  if (!first || (first->value >= kHundred && IsVague(reading, i))) return std::nullopt;
  std::int64_t sum = first->value;
  std::size_t end = first->end;
  std::size_t atoms = 1;
  for (;;) {
    std::size_t next = end;
    if (IsJoint(reading, next)) ++next;
    const auto joint = reading.Find(next, Role::kAnd);
    const bool is_joined = joint.has_value();
    if (joint) next = joint->end;
    if (next > end && IsJoint(reading, next)) ++next;
    if (reading[next].gap == Gap::kBreak) break;
    const auto atom = ReadAtom(reading, next);
    if (const auto one = FindOneBehindTens(reading, next, sum);
        one && !atom && MayJoinOne(reading.lexicon().lang(), sum, is_joined, next > end)) {
      sum += 1;
      end = one->end;
      ++atoms;
      break;
    }
    if (!atom || sum >= 2 * kThousand || atom->value >= kThousand) break;
    // "two and three" are two numbers, and so are "five twenty" without the Arabic "and".
    const bool is_reversed = sum % kHundred < 10 && sum % 10 > 0 && atom->value >= 20;
    const bool is_arabic = reading.lexicon().lang() == "ar";
    if (is_reversed ? !(is_joined && is_arabic) && atom->value != kHundred
                    : is_joined && sum < 20) {
      break;
    }
    if (!Extend(atom->value, sum)) break;
    end = atom->end;
    ++atoms;
  }
  Figure figure{Decimal::Of(sum).value_or(Decimal{}), 1, end};
  figure.is_weak = atoms == 1 && (first->is_weak || IsNameLike(reading, i));
  return figure;
}

}  // namespace synoptic::text
