#include "models/mentions/figures/minus.hpp"

#include "models/mentions/figures/measures.hpp"
#include "models/mentions/figures/numerals.hpp"

namespace synoptic::mentions {
namespace {

// "Minus fünf", but no difference ("ten minus five"). Where the word says "less" too, it begins the
// clause, or degrees are behind; 负 begins no word, and goes on from none ("欺负两个").
bool IsMinusOfWords(const ParserInput& input, std::size_t i, const ParserInput::Phrase& minus) {
  if (input[minus.end].gap == Gap::kBreak) return false;
  const auto figure = ReadNumber(input, minus.end, Company::kNone).figure;
  if (!figure || input.IsDigits(minus.end)) return false;
  const bool is_first = i == 0 || input[i].gap == Gap::kBreak || !input[i - 1].IsWord();
  const auto unit = input.Find(figure->end, Role::kUnit);
  const bool is_degrees = unit && UnitOf(*unit)->base == "°C";
  if (is_first) return i == 0 || !input.IsDigits(i - 1);
  if (is_degrees) return true;
  const bool is_difference =
      input.MayBegin(i - 1, Bit(Role::kCardinal) | Bit(Role::kWeakCardinal) | Bit(Role::kScale));
  return minus.meaning->number == 0 && !is_difference && !IsIdeographic(input[i]);
}

}  // namespace

bool ReadsMinus(const ParserInput& input, std::size_t& i) {
  const bool is_sign = (input.IsMark(i, "-") || input.IsMark(i, "−")) && input.Touches(i + 1) &&
                       input.IsDigits(i + 1) && !input.Touches(i);
  const auto word = input.Find(i, Role::kMinus);
  if (word && (input.IsDigits(word->end) || IsMinusOfWords(input, i, *word))) {
    i = word->end;
    return true;
  }
  if (is_sign) ++i;
  return is_sign;
}

}  // namespace synoptic::mentions
