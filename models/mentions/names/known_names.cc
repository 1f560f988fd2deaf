#include "models/mentions/names/known_names.hpp"

#include <algorithm>
#include <charconv>

#include "models/language/icu.hpp"
#include "models/language/records/records.hpp"

namespace synoptic::mentions {

KnownNames::KnownNames(std::string_view lang)
    : names_(language::RecordOf(lang).TableNamed("known_names")),
      longest_(language::RecordOf(lang).TableNamed("longest_names")) {}

std::optional<KnownName> KnownNames::Find(std::string_view forms) const {
  const auto found = FindIssuer(forms);
  return found && found->writing == Writing::kIssuer ? std::nullopt : found;
}

std::optional<KnownName> KnownNames::FindIssuer(std::string_view forms) const {
  const auto found = names_.Find(forms);
  if (!found) return std::nullopt;
  return KnownName{found->substr(1), static_cast<Writing>(found->front() - '0')};
}

std::size_t KnownNames::LongestFrom(std::string_view form) const {
  const auto found = longest_.Find(form);
  std::size_t longest = 0;
  if (found) std::from_chars(found->data(), found->data() + found->size(), longest);
  return longest;
}

KnownNames::Prefix KnownNames::FindPrefix(std::string_view text) const {
  std::size_t first = 0;
  language::NextCharacter(text, first);
  const std::size_t longest = std::min(LongestFrom(text.substr(0, first)), text.size());
  for (std::size_t length = longest; length >= first; --length) {
    const bool is_within = length < text.size() && (text[length] & 0xC0) == 0x80;
    if (is_within) continue;
    if (const auto name = Find(text.substr(0, length))) return {name, length};
  }
  return {};
}

}  // namespace synoptic::mentions
