#include "models/mentions/names/homographs.hpp"

namespace synoptic::mentions {

bool Homographs::IsAnother(std::size_t i, const std::vector<char>& is_taken) const {
  const bool is_word = tokens_[i].begins && counts_.SmallOf(tokens_[i].form) > 0;
  return is_word || EndsName(i, is_taken) || BeginsPerson(i) || IsNamesake(i);
}

// "Jordan" in "Michael Jordan" is no country.
bool Homographs::EndsName(std::size_t i, const std::vector<char>& is_taken) const {
  if (i == 0 || words_.CapitalisesNouns() || tokens_[i - 1].gap != NameGap::kSpace) return false;
  const NameToken& before = tokens_[i - 1];
  return !is_taken[i - 1] && before.shape == Shape::kCapital &&
         (!before.begins || words_.IsFirstName(before.form)) && !before.is_headline &&
         words_.Find(before.form) == NameWord::kOther && counts_.SmallOf(before.form) == 0;
}

// "Chad" in "Chad Smith", but not in "Chad President Déby", "Georgia Street".
bool Homographs::BeginsPerson(std::size_t i) const {
  if (!words_.IsFirstName(tokens_[i].form) || words_.CapitalisesNouns()) return false;
  if (i + 1 >= tokens_.size() || tokens_[i].gap != NameGap::kSpace) return false;
  const NameToken& next = tokens_[i + 1];
  return next.shape == Shape::kCapital && !tokens_[i].is_headline &&
         words_.Find(next.form) == NameWord::kOther && !kinds_.Has(next.form) &&
         known_.LongestFrom(next.form) == 0 && counts_.SmallOf(next.form) == 0;
}

// "Georgia" in "Atlanta, Georgia".
bool Homographs::IsNamesake(std::size_t i) const {
  return i > 0 && words_.IsNamesake(tokens_[i].form, tokens_[i - 1].form);
}

}  // namespace synoptic::mentions
