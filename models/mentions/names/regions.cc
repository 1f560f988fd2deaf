#include <optional>
#include <string>

#include "models/language/records/records.hpp"
#include "models/mentions/mentions.hpp"
#include "models/mentions/names/known_names.hpp"

namespace synoptic::mentions {

std::vector<RegionSeen> FindRegions(std::string_view text, std::string_view lang,
                                    std::span<const RegionToken> tokens) {
  constexpr std::string_view kRegion = "region ";
  const KnownNames names(lang);
  const language::Table seats = language::RecordOf("und").TableNamed("seats");
  std::vector<RegionSeen> regions;
  const auto add = [&](std::size_t i, std::size_t end, const std::optional<KnownName>& name) {
    if (!name) return false;
    const bool is_region = name->value.starts_with(kRegion);
    const auto seat = is_region ? std::nullopt : seats.Find(name->value);
    if (!is_region && !seat) return false;
    regions.push_back({i, end, is_region ? name->value.substr(kRegion.size()) : *seat});
    return true;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].form.empty()) continue;
    if (tokens[i].is_sign) {
      const auto prefix = names.FindPrefix(text.substr(tokens[i].begin));
      std::size_t end = i + 1;
      while (end < tokens.size() && tokens[end].begin < tokens[i].begin + prefix.length) ++end;
      add(i, end, prefix.name);
      continue;
    }
    for (const std::string_view form : {tokens[i].form, tokens[i].stem}) {
      const std::size_t longest = form.empty() ? 0 : names.LongestFrom(form);
      std::string forms(form);
      for (std::size_t words = 1; words <= longest; ++words) {
        if (add(i, i + words, names.FindIssuer(forms))) break;
        if (i + words >= tokens.size() || tokens[i + words].is_first) break;
        forms.append(" ").append(tokens[i + words].form);
      }
    }
  }
  return regions;
}

}  // namespace synoptic::mentions
