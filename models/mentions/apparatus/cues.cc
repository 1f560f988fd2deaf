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
  if (i >= end) return std::nullopt;
  const std::string_view rest = text.substr(i, end - i);
  if (found_.at != rest.data() || found_.size != rest.size()) Look(rest);
  const std::size_t length =
      found_.has_any ? found_.lengths[static_cast<unsigned char>(cue)] : std::size_t{0};
  return length > 0 ? std::optional(i + length) : std::nullopt;
}

void Cues::Look(std::string_view text) const {
  if (found_.has_any) found_.lengths.fill(0);
  found_.at = text.data();
  found_.size = text.size();
  found_.has_any = false;
  std::string folded;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t last = i;
    AppendFolded(text, i, folded);
    if (!phrases_.HasBeginning(folded)) break;
    const auto letters = phrases_.Find(folded);
    if (!letters) continue;
    std::size_t character = last;
    if (GoesOn(language::NextCharacter(text, character), text, i)) continue;
    for (const char letter : *letters) found_.lengths[static_cast<unsigned char>(letter)] = i;
    found_.has_any = true;
  }
}

}  // namespace synoptic::mentions
