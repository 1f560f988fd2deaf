#include "models/mentions/apparatus/place_alone.hpp"

#include "models/mentions/apparatus/form.hpp"

namespace synoptic::mentions {

// "PARIS —", "SAN JOSE —", "GRINDAVIK, Iceland —", "Paris –".
bool PlaceAlone::IsDateline(const DatelinePieces& pieces, std::size_t dash,
                            std::size_t behind) const {
  const bool is_place = pieces.has_city || pieces.has_country;
  if (!is_place && pieces.capitals == 0) return false;
  const Span first{behind, EndOfFirstSentence(behind)};
  if (first.size() < kLeastBehind && !IsInCapitals(dash)) return false;
  if (pieces.capitals > 0) {
    if (is_place) return true;
    return input_.cues
               .Find(Cue::kPlaceWord, text_, pieces.capital_words.begin, pieces.capital_words.end)
               .has_value() ||
           IsWrittenSmallBelow(pieces.capital_words, behind);
  }
  if (IsInCapitals(dash)) return pieces.has_city;
  return is_opening_ && pieces.has_city && EndsAsSentence(text_, paragraph_) && !HasDash(first) &&
         !BeginsWithPlace(first);
}

bool PlaceAlone::IsInCapitals(std::size_t dash) const {
  for (std::size_t i = paragraph_.begin; i < dash;) {
    if (language::IsSmall(language::NextCharacter(text_, i))) return false;
  }
  return language::IsCapital(CharacterAt(text_, paragraph_.begin));
}

std::size_t PlaceAlone::EndOfFirstSentence(std::size_t behind) const {
  std::size_t i = behind;
  while (i < paragraph_.end) {
    const UChar32 c = language::NextCharacter(text_, i);
    if (language::IsTerminator(c) &&
        (i >= paragraph_.end || language::IsSpace(CharacterAt(text_, i)) || c >= 0x80)) {
      break;
    }
  }
  return i;
}

// "Madrid – Barcelona en tres horas": a way, or a match.
bool PlaceAlone::BeginsWithPlace(Span span) const {
  return input_.cues.Find(Cue::kCity, text_, span.begin, span.end).has_value() ||
         input_.cues.Find(Cue::kCountry, text_, span.begin, span.end).has_value();
}

bool PlaceAlone::HasDash(Span span) const {
  for (std::size_t i = span.begin; i < span.end;) {
    const std::size_t begin = i;
    if (!IsSeparator(language::NextCharacter(text_, i))) continue;
    if (language::IsSpace(CharacterBefore(text_, begin)) &&
        language::IsSpace(CharacterAt(text_, i))) {
      return true;
    }
  }
  return false;
}

// Words in capitals that no list has name a place if the article has them in small letters too:
// "GRINDAVIK", and below "Grindavik". An acronym it has not.
bool PlaceAlone::IsWrittenSmallBelow(Span word, std::size_t behind) const {
  constexpr std::size_t kReach = 20'000;
  constexpr std::size_t kLeastBytes = 4;
  if (word.size() < kLeastBytes) return false;
  std::string name;
  bool goes_on = false;
  for (std::size_t i = word.begin; i < word.end;) {
    const UChar32 c = language::NextCharacter(text_, i);
    language::AppendCharacter(goes_on ? u_tolower(c) : c, name);
    goes_on = language::IsLetter(c);
  }
  return text_.substr(behind, kReach).find(name) != std::string_view::npos;
}

}  // namespace synoptic::mentions
