#include "models/mentions/names/names_among_nouns.hpp"

#include "models/language/roman_numerals.hpp"

namespace synoptic::mentions {

bool NamesAmongNouns::CouldBeOne(std::size_t i, const std::vector<char>& is_taken) const {
  constexpr std::size_t kMinBytes = 3;
  const NameToken& token = tokens_[i];
  return !is_taken[i] && token.shape == Shape::kCapital && token.form.size() >= kMinBytes &&
         !token.is_headline && words_.Find(token.form) == NameWord::kOther &&
         !words_.LooksLikeNoun(token.form) && counts_.SmallOf(token.form) == 0;
}

void NamesAmongNouns::Learn(const std::vector<char>& is_taken) {
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
    const NameToken& token = tokens_[i];
    const NameToken& next = tokens_[i + 1];
    if (IsNumberedBearer(i, is_taken)) LearnForm(token.form);
    if (token.gap != NameGap::kSpace || !CouldBeOne(i + 1, is_taken)) continue;
    if (token.shape == Shape::kSmall ? words_.AnnouncesName(token.form)
                                     : words_.Find(token.form) == NameWord::kTitle) {
      LearnForm(next.form);
    }
    if (!CouldBeOne(i, is_taken) || token.begins) continue;
    LearnForm(next.form);
    if (!FollowsArticle(i)) firsts_.insert(i);
  }
}

// Also as a genitive, and of one.
void NamesAmongNouns::LearnForm(const std::string& form) {
  constexpr std::size_t kMinBytes = 5;
  learned_.insert(form);
  if (form.size() < kMinBytes) return;
  learned_.insert(form.ends_with('s') ? form.substr(0, form.size() - 1) : form + 's');
}

bool NamesAmongNouns::CouldBeBearer(std::size_t i, const std::vector<char>& is_taken) const {
  const NameToken& token = tokens_[i];
  return !is_taken[i] && !token.is_headline && token.shape == Shape::kCapital &&
         words_.Find(token.form) == NameWord::kOther && !kinds_.Has(token.form) &&
         counts_.SmallOf(token.form) == 0 &&
         (!words_.CapitalisesNouns() || words_.IsFirstName(token.form));
}

bool NamesAmongNouns::FollowsArticle(std::size_t i) const {
  return i > 0 && tokens_[i - 1].gap == NameGap::kSpace && words_.IsArticle(tokens_[i - 1].form);
}

// "Людовик XIV", at the beginning of a sentence too.
bool NamesAmongNouns::HasNumber(std::size_t i) const {
  return i + 1 < tokens_.size() && tokens_[i].gap == NameGap::kSpace &&
         tokens_[i + 1].shape == Shape::kDigits &&
         language::RomanNumeral(Slice(text_, tokens_[i + 1].span)) > 0;
}

bool NamesAmongNouns::Has(std::size_t i) const {
  return learned_.contains(tokens_[i].form) || firsts_.contains(i);
}

bool NamesAmongNouns::IsNumberedBearer(std::size_t i, const std::vector<char>& is_taken) const {
  return HasNumber(i) && CouldBeBearer(i, is_taken);
}

}  // namespace synoptic::mentions
