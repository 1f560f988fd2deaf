#include "models/mentions/apparatus/cues.hpp"

#include "models/language/characters.hpp"
#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"

namespace synoptic::mentions {
namespace {

bool IsSpacedLetter(UChar32 c) {
  return language::IsWordPart(c) && !language::IsIdeographOrKana(c);
}

// Whether a word goes on from `last` to what stands at `i`.
bool GoesOn(UChar32 last, std::string_view text, std::size_t i) {
  if (i >= text.size() || !IsSpacedLetter(last)) return false;
  return IsSpacedLetter(language::NextCharacter(text, i));
}

}  // namespace

Cues::Cues(std::string_view lang) : phrases_(language::RecordOf(lang).TableNamed("apparatus")) {}

std::optional<std::size_t> Cues::Find(Cue cue, std::string_view text, std::size_t i,
                                      std::size_t end) const {
  std::optional<std::size_t> found;
  const std::string_view before_end = text.substr(0, end);
  std::string folded;
  while (i < end) {
    std::size_t last = i;
    AppendFolded(before_end, i, folded);
    if (!phrases_.HasBeginning(folded)) break;
    const auto letters = phrases_.Find(folded);
    const bool is_one = letters && letters->find(static_cast<char>(cue)) != letters->npos;
    if (is_one && !GoesOn(language::NextCharacter(text, last), before_end, i)) found = i;
  }
  return found;
}

}  // namespace synoptic::mentions
